package org.waybill;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the way of the data: which stage may know which, and who may see what. */
class ArchitectureTest {
  /** In the order in which the data flows. */
  private static final List<String> STAGES =
      List.of(
          "article",
          "reference",
          "text",
          "claim",
          "rdf",
          "store",
          "fusion",
          "query",
          "page",
          "publish",
          "reconcile",
          "server",
          "cli");

  private static final Set<String> TO_COME = Set.of();

  private static final String ROOT = "org.waybill.";
  private static final String ADAPTER = ROOT + "store.RdfToJena";
  private static final String MAIN = ROOT + "cli.Main";
  private static final String JENA = "org.apache.jena..";
  private static final String RDF4J = "org.eclipse.rdf4j..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.waybill");

  static Stream<Arguments> stagesBeforeOthers() {
    return IntStream.range(0, STAGES.size() - 1)
        .mapToObj(i -> Arguments.of(STAGES.get(i), STAGES.subList(i + 1, STAGES.size())));
  }

  @ParameterizedTest
  @MethodSource("stagesBeforeOthers")
  void aStageKnowsOnlyThoseBeforeIt(String stage, List<String> later) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.stream().map(s -> ROOT + s + "..").toArray(String[]::new))
        .because("data flows one way: " + String.join(", ", STAGES))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /** The stages that have begun; the others have their place in the order. */
  static Stream<String> stages() {
    return STAGES.stream().filter(stage -> !TO_COME.contains(stage));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void everyStageHasClasses(String stage) {
    assertFalse(CLASSES.that(resideInAPackage(ROOT + stage + "..")).isEmpty(), stage);
  }

  @Test
  void everyClassBelongsToAStage() {
    classes()
        .should()
        .resideInAnyPackage(STAGES.stream().map(s -> ROOT + s + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void theClaimsModelKnowsNeitherTheRulesNorTheEvaluation() {
    noClasses()
        .that()
        .resideInAPackage("org.waybill.claim")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.waybill.claim.rules..", "org.waybill.claim.evaluation..")
        .because("an extractor is found by ServiceLoader and judged through its documents")
        .check(CLASSES);
  }

  @Test
  void onlyTheAdapterSeesBothRdfLibraries() {
    Set<String> both =
        CLASSES.stream()
            .filter(c -> dependsOn(c, RDF4J) && dependsOn(c, JENA))
            .map(c -> outermost(c).getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(Set.of(ADAPTER), both);
  }

  @Test
  void onlyTheRdfStageAndTheAdapterSeeRdf4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.waybill.rdf..")
        .and(not(within(ADAPTER)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(RDF4J)
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreAndWhatAsksItSeeJena() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.waybill.store..",
            "org.waybill.fusion..",
            "org.waybill.query..",
            "org.waybill.publish..",
            "org.waybill.reconcile..",
            "org.waybill.server..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(JENA)
        .check(CLASSES);
  }

  @Test
  void classesAreNamedForTheirJob() {
    noClasses()
        .should()
        .haveNameMatching(".*(Helper|Manager|Utils?|Impl|Processor)(\\$.*)?")
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that(not(within(MAIN)))
        .should()
        .callMethodWhere(calls(System.class, "exit"))
        .orShould()
        .callMethodWhere(calls(Runtime.class, "exit"))
        .orShould()
        .callMethodWhere(calls(Runtime.class, "halt"))
        .check(CLASSES);
  }

  @Test
  void onlyMainPrintsStackTraces() {
    noClasses()
        .that(not(within(MAIN)))
        .should()
        .callMethodWhere(calls(Throwable.class, "printStackTrace"))
        .because("a user gets one line that says which input and what to do")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineSeesTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.waybill.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  private static boolean dependsOn(JavaClass origin, String packages) {
    return origin.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> resideInAPackage(packages).test(dependency.getTargetClass()));
  }

  /** A class and those within it. */
  private static DescribedPredicate<JavaClass> within(String type) {
    return DescribedPredicate.describe(
        "are within " + type, c -> outermost(c).getName().equals(type));
  }

  private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String method) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + method,
        call -> call.getName().equals(method) && call.getTargetOwner().isAssignableTo(owner));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }
}
