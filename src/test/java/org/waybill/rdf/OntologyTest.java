package org.waybill.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waybill.claim.AttributionForm;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Comparator;
import org.waybill.claim.Fulfilment;
import org.waybill.claim.Modality;
import org.waybill.claim.Mode;
import org.waybill.claim.Notated;
import org.waybill.claim.Polarity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Stance;
import org.waybill.claim.ValueBasis;
import org.waybill.rdf.vocabulary.OA;
import org.waybill.rdf.vocabulary.SCHEMA;
import org.waybill.rdf.vocabulary.WB;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.GoodsType;

class OntologyTest {
  private static final Path FOLDER = Path.of("ontology");
  private static final IRI ITSELF =
      GraphWriter.VALUES.createIRI("https://w3id.org/waybill/ontology");
  private static final Pattern TERM = Pattern.compile("(?<![\\w-])wb:([A-Za-z0-9]+)");

  private final Model ontology = read(FOLDER.resolve("waybill.ttl"));
  private final Model goods = read(FOLDER.resolve("goods.ttl"));
  private final Set<String> terms = terms(ontology);

  @Test
  void itsHeaderSaysWhatItIs() {
    for (IRI property :
        List.of(
            DCTERMS.TITLE,
            DCTERMS.DESCRIPTION,
            DCTERMS.LICENSE,
            DCTERMS.CREATOR,
            DCTERMS.ISSUED,
            OWL.VERSIONIRI)) {
      assertTrue(ontology.contains(ITSELF, property, null), property::toString);
    }
    assertFalse(ontology.contains(null, OWL.IMPORTS, null));
  }

  @TestFactory
  Stream<DynamicTest> eachTermHasLabelDefinitionExampleAndHome() {
    assertTrue(terms.size() > 200, () -> "only " + terms.size() + " terms");
    return terms.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      IRI term = WB.term(name);
                      for (IRI property : List.of(RDFS.LABEL, SKOS.DEFINITION, SKOS.EXAMPLE)) {
                        assertEquals(
                            1, ontology.filter(term, property, null).size(), property::toString);
                      }
                      String definition =
                          Models.getPropertyString(ontology, term, SKOS.DEFINITION).orElseThrow();
                      assertTrue(definition.matches("[A-Z].*[.]"), definition);
                      assertFalse(definition.contains(". "), "one sentence: " + definition);
                      assertTrue(ontology.contains(term, RDFS.ISDEFINEDBY, ITSELF));
                    }));
  }

  @Test
  void eachTermIsUsedByAShapeAnExampleOrAQuery() throws IOException {
    Set<String> used = mentioned(List.of(FOLDER.resolve("shapes.ttl")));
    used.addAll(mentioned(files(FOLDER.resolve("examples"), ".trig", 5)));
    used.addAll(mentioned(files(Path.of("queries"), ".rq", 5)));
    // A list stands or falls with its values: the closed ones are named one by one in the shapes,
    // the open ones as lists.
    for (Statement s : ontology.filter(null, SKOS.IN_SCHEME, null)) {
      String value = ((IRI) s.getSubject()).getLocalName();
      String list = ((IRI) s.getObject()).getLocalName();
      if (used.contains(value) || used.contains(list)) {
        used.add(value);
        used.add(list);
      }
    }
    Set<String> unused = new TreeSet<>(terms);
    unused.removeAll(used);
    assertEquals(Set.of(), unused);
  }

  @Test
  void shapesExamplesAlignmentsAndQueriesUseNoOtherTerms() throws IOException {
    Set<String> known = new HashSet<>(terms);
    known.addAll(terms(goods));
    List<Path> files = new ArrayList<>(files(FOLDER.resolve("examples"), ".trig", 5));
    files.add(FOLDER.resolve("shapes.ttl"));
    files.addAll(files(FOLDER.resolve("alignments"), ".ttl", 5));
    files.addAll(files(Path.of("queries"), ".rq", 5));
    Map<Path, Set<String>> unknown = new TreeMap<>();
    for (Path file : files) {
      Set<String> names = mentioned(List.of(file));
      names.removeAll(known);
      if (!names.isEmpty()) {
        unknown.put(file, names);
      }
    }
    assertEquals(Map.of(), unknown);
  }

  @Test
  void theProgramsConstantsAreTermsOfTheOntology() throws IllegalAccessException {
    assertEquals(Set.of(), missing(WB.class, terms));
    Set<String> declared =
        ontology.filter(null, RDF.TYPE, null).subjects().stream()
            .map(Value::stringValue)
            .collect(Collectors.toSet());
    for (Class<?> vocabulary : List.of(OA.class, SCHEMA.class)) {
      for (IRI term : constants(vocabulary)) {
        assertTrue(declared.contains(term.stringValue()), term::toString);
      }
    }
  }

  @Test
  void whatIsWrittenIsInTheOntology() {
    Model written = new LinkedHashModel(Harbour.rdf());
    Set<String> unknown = new TreeSet<>();
    for (Statement s : written) {
      Stream.of(s.getPredicate(), s.getObject())
          .filter(v -> v instanceof IRI && v.stringValue().startsWith(WB.NAMESPACE))
          .filter(v -> !ontology.contains((IRI) v, RDF.TYPE, null))
          .filter(v -> !goods.contains((IRI) v, RDF.TYPE, null))
          .forEach(v -> unknown.add(v.stringValue()));
      if (!s.getPredicate().getNamespace().equals(RDF.NAMESPACE)
          && !s.getPredicate().getNamespace().equals(RDFS.NAMESPACE)
          && !ontology.contains(s.getPredicate(), RDF.TYPE, null)) {
        unknown.add(s.getPredicate().stringValue());
      }
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void eachListHasTheValuesOfItsEnum() {
    assertList("StanceScheme", Stance.values());
    assertList("PolarityScheme", Polarity.values());
    assertList("CertaintyScheme", Certainty.values());
    assertList("ReporterStanceScheme", ReporterStance.values());
    assertList("AttributionFormScheme", AttributionForm.values());
    assertList("BasisScheme", Basis.values());
    assertList("ModalityScheme", Modality.values());
    assertList("ValueBasisScheme", ValueBasis.values());
    assertList("FulfilmentScheme", Fulfilment.values());
    assertList("ComparatorScheme", Comparator.values());
    assertList("ModeScheme", Mode.values());
  }

  private void assertList(String scheme, Notated[] values) {
    Map<String, String> expected = new TreeMap<>();
    for (Notated value : values) {
      expected.put(value.notation(), new Iris().value(value).stringValue());
    }
    assertEquals(expected, notations(ontology, scheme));
  }

  @Test
  void unitsAndActionsHaveTheNotationsThatTheProgramKnows() {
    Iris iris = new Iris();
    assertEquals(
        WB.UNITS.stream().collect(Collectors.toMap(n -> n, n -> iris.unit(n).stringValue())),
        notations(ontology, "UnitScheme"));
    assertEquals(
        WB.ACTIONS.stream().collect(Collectors.toMap(n -> n, n -> iris.action(n).stringValue())),
        notations(ontology, "ActionScheme"));
  }

  @Test
  void theGoodsSchemeIsTheReferenceTableOfGoods() {
    Map<String, String> table = new TreeMap<>();
    for (GoodsType type : Gazetteer.shipped().goodsTypes()) {
      table.put(
          type.notation(),
          String.join(" | ", type.label(), type.broader().orElse("-"), type.unroca().orElse("-")));
    }
    Map<String, String> scheme = new TreeMap<>();
    for (Resource type : goods.filter(null, SKOS.IN_SCHEME, null).subjects()) {
      String notation = Models.getPropertyString(goods, type, SKOS.NOTATION).orElseThrow();
      assertEquals(new Iris().goodsType(notation), type);
      scheme.put(
          notation,
          String.join(
              " | ",
              Models.getPropertyString(goods, type, RDFS.LABEL).orElseThrow(),
              Models.getPropertyResource(goods, type, SKOS.BROADER)
                  .flatMap(b -> Models.getPropertyString(goods, b, SKOS.NOTATION))
                  .orElse("-"),
              Models.getPropertyString(goods, type, WB.term("unrocaCategory")).orElse("-")));
    }
    assertEquals(table, scheme);
  }

  private static Map<String, String> notations(Model model, String scheme) {
    return model.filter(null, SKOS.IN_SCHEME, WB.term(scheme)).subjects().stream()
        .collect(
            Collectors.toMap(
                s -> Models.getPropertyString(model, s, SKOS.NOTATION).orElseThrow(),
                Value::stringValue,
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  private static Set<String> terms(Model model) {
    return model.subjects().stream()
        .filter(s -> s.stringValue().startsWith(WB.NAMESPACE))
        .map(s -> ((IRI) s).getLocalName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> mentioned(List<Path> files) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : files) {
      Matcher m = TERM.matcher(Files.readString(file));
      while (m.find()) {
        names.add(m.group(1));
      }
    }
    return names;
  }

  /** The files of a folder; an empty folder would make a test pass for nothing. */
  private static List<Path> files(Path folder, String ending, int atLeast) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(f -> f.toString().endsWith(ending)).sorted().collect(Collectors.toList());
      assertTrue(files.size() >= atLeast, () -> folder + " has only " + files.size());
      return files;
    }
  }

  private static Set<String> missing(Class<?> vocabulary, Set<String> terms)
      throws IllegalAccessException {
    return constants(vocabulary).stream()
        .map(IRI::getLocalName)
        .filter(name -> !terms.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<IRI> constants(Class<?> vocabulary) throws IllegalAccessException {
    List<IRI> constants = new ArrayList<>();
    for (Field field : vocabulary.getDeclaredFields()) {
      if (field.getType() == IRI.class) {
        constants.add((IRI) field.get(null));
      }
    }
    assertFalse(constants.isEmpty(), vocabulary::getName);
    return constants;
  }

  private static Model read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Rio.parse(in, "", RdfFormats.ofFile(file.toString()).orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
