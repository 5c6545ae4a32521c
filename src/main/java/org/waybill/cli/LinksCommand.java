package org.waybill.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.waybill.fusion.JudgementException;
import org.waybill.rdf.Iris;
import org.waybill.reconcile.Catalogue;
import org.waybill.reconcile.CatalogueReader;
import org.waybill.reconcile.KnownEntity;
import org.waybill.reconcile.LinkException;
import org.waybill.reconcile.LinkProposals;
import org.waybill.reconcile.QuickStatements;
import org.waybill.reconcile.WikidataLink;
import org.waybill.reconcile.WikidataLink.Standing;
import org.waybill.reconcile.WikidataLinks;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, finds and judges links of entities to Wikidata. */
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "waybill links [--status STATUS] [--format FORMAT] [--store DIR]",
      "       waybill links propose --tables DIR [--store DIR]",
      "       waybill links accept|refuse ENTITY ITEM --why WORDS --by NAME [--store DIR]",
      "       waybill links quickstatements [--tables DIR] [--store DIR]"
    },
    description = {
      "List the Wikidata items that programs found for entities and people judged.",
      "A candidate is no link: only what a person accepts becomes one, and both stay on record."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill harvest --endpoint https://query.wikidata.org/sparql --contact me@example.org --out harvested",
      "  ./waybill links propose --tables harvested",
      "  ./waybill links --status candidate",
      "  ./waybill links accept entity/vessel/9179842 Q42 --why 'the same IMO number' --by Anna"
    })
final class LinksCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json");
  private static final String ENTITY = "its IRI, whole or as answers show it, a code, or a name";
  private static final String TABLES = "a folder of tables that ./waybill harvest wrote";

  @Mixin private StoreOption store;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "only candidate, accepted or refused ones (default: all)")
  private String status;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE})")
  private String format;

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw CommandFailed.usage("--format is text or json, not '" + format + "'");
    }
    Optional<Standing> wanted = Optional.ofNullable(status).map(LinksCommand::standing);
    Iris iris = new Iris();
    try (GraphStore open = store.openExisting()) {
      List<WikidataLink> links =
          new WikidataLinks(open, iris)
              .all().stream()
                  .filter(link -> wanted.isEmpty() || wanted.get() == link.standing())
                  .toList();
      if (format.equals("json")) {
        Console.out().println(json(links).toPrettyString());
      } else {
        links.forEach(link -> print(link, iris.base()));
        Console.out().println(links.size() == 1 ? "1 link" : links.size() + " links");
      }
      return ExitCode.DONE;
    }
  }

  private static Standing standing(String notation) {
    return Arrays.stream(Standing.values())
        .filter(s -> s.notation().equals(notation))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailed.usage(
                    "--status is candidate, accepted or refused, not '" + notation + "'"));
  }

  private static void print(WikidataLink link, String base) {
    String entity =
        link.entity().startsWith(base) ? link.entity().substring(base.length()) : link.entity();
    Console.out()
        .println(
            link.standing().notation() + "  " + entity + "  " + link.item() + "  " + link.name());
    link.candidate()
        .ifPresent(
            c ->
                Console.out()
                    .println(
                        String.format(Locale.ROOT, "  score %.1f: %s", c.score(), c.method())));
    link.judgement()
        .ifPresent(
            j -> Console.out().println("  " + j.why() + " (by " + j.by() + ", " + j.made() + ")"));
  }

  private static ArrayNode json(List<WikidataLink> links) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (WikidataLink link : links) {
      ObjectNode node = list.addObject();
      node.put("entity", link.entity());
      node.put("name", link.name());
      node.put("item", link.item());
      node.put("status", link.standing().notation());
      link.candidate().ifPresent(c -> node.put("score", c.score()).put("method", c.method()));
      link.judgement()
          .ifPresent(
              j ->
                  node.putObject("judgement")
                      .put("judgement", j.iri())
                      .put("why", j.why())
                      .put("by", j.by())
                      .put("made", j.made().toString()));
    }
    return list;
  }

  @Command(
      name = "propose",
      mixinStandardHelpOptions = true,
      description = {
        "Match entities without an item against harvested tables, and write the candidates anew.",
        "What was accepted or refused stays so."
      })
  int propose(
      @Option(names = "--tables", paramLabel = "DIR", required = true, description = TABLES)
          Path tables,
      @Mixin StoreOption store) {
    Gazetteer harvested = read(tables);
    Iris iris = new Iris();
    try (GraphStore open = store.openExisting()) {
      int found =
          new LinkProposals(open, iris, new CatalogueReader(Gazetteer.shipped(), iris))
              .propose(harvested);
      Console.out().println(found == 1 ? "1 candidate" : found + " candidates");
      return ExitCode.DONE;
    } catch (StoreException e) {
      throw CommandFailed.nothingDone(e);
    }
  }

  @Command(
      name = "accept",
      mixinStandardHelpOptions = true,
      description = "Say that a Wikidata item is that of an entity.")
  int accept(
      @Parameters(paramLabel = "ENTITY", description = ENTITY) String entity,
      @Parameters(paramLabel = "ITEM", description = "Q423, or its IRI") String item,
      @Mixin JudgeCommand.Reviewer reviewer,
      @Mixin StoreOption store) {
    return judge(store, entity, (links, iri) -> links.accept(iri, item, reviewer.now()));
  }

  @Command(
      name = "refuse",
      mixinStandardHelpOptions = true,
      description =
          "Say that a Wikidata item is not that of an entity, or take an acceptance back.")
  int refuse(
      @Parameters(paramLabel = "ENTITY", description = ENTITY) String entity,
      @Parameters(paramLabel = "ITEM", description = "Q423, or its IRI") String item,
      @Mixin JudgeCommand.Reviewer reviewer,
      @Mixin StoreOption store) {
    return judge(store, entity, (links, iri) -> links.refuse(iri, item, reviewer.now()));
  }

  @Command(
      name = "quickstatements",
      mixinStandardHelpOptions = true,
      description = {
        "Write what the store knows of entities whose link was accepted, as commands of QuickStatements.",
        "Each has a reference; with --tables what Wikidata had when it was harvested is left out."
      })
  int quickstatements(
      @Option(names = "--tables", paramLabel = "DIR", description = TABLES) Path tables,
      @Mixin StoreOption store) {
    Optional<Gazetteer> harvested = Optional.ofNullable(tables).map(LinksCommand::read);
    Iris iris = new Iris();
    try (GraphStore open = store.openExisting()) {
      QuickStatements statements =
          QuickStatements.of(new WikidataLinks(open, iris).all(), catalogue(open, iris), harvested);
      statements.lines().forEach(Console.out()::println);
      Console.err()
          .println(
              statements.lines().size()
                  + " statements; left out: "
                  + statements.known()
                  + " that Wikidata has, "
                  + statements.unreferenced()
                  + " without a reference");
      return ExitCode.DONE;
    }
  }

  /** Something that is said of a link. */
  private interface Said {
    String of(WikidataLinks links, String entity) throws StoreException;
  }

  private static int judge(StoreOption store, String entity, Said said) {
    Iris iris = new Iris();
    try (GraphStore open = store.openExisting()) {
      String iri = named(catalogue(open, iris), entity).iri();
      String judgement = said.of(new WikidataLinks(open, iris), iri);
      Console.out().println(judgement.substring(iris.base().length()));
      return ExitCode.DONE;
    } catch (LinkException | JudgementException e) {
      throw CommandFailed.usage(e.getMessage());
    } catch (StoreException e) {
      throw CommandFailed.nothingDone(e);
    }
  }

  private static Catalogue catalogue(GraphStore open, Iris iris) {
    return new CatalogueReader(Gazetteer.shipped(), iris).read(open);
  }

  private static KnownEntity named(Catalogue catalogue, String name) {
    Set<String> meant = catalogue.meantBy(name);
    if (meant.isEmpty()) {
      throw CommandFailed.usage("the store has no party or place '" + name + "'");
    }
    if (meant.size() > 1) {
      throw CommandFailed.usage(
          "'"
              + name
              + "' is the name of several: "
              + String.join(", ", meant)
              + "; give one of these");
    }
    return catalogue.entity(meant.iterator().next()).orElseThrow();
  }

  private static Gazetteer read(Path tables) {
    try {
      return Gazetteer.read(tables);
    } catch (IOException e) {
      throw CommandFailed.nothingDone(
          "the tables of " + tables + " cannot be read: " + CommandFailed.reason(e));
    }
  }
}
