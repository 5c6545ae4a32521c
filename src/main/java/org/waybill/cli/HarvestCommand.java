package org.waybill.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.waybill.rdf.Iris;
import org.waybill.reconcile.CatalogueReader;
import org.waybill.reconcile.Harvest;
import org.waybill.reconcile.HarvestException;
import org.waybill.reconcile.HarvestSubject;
import org.waybill.reconcile.SparqlEndpoint;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes what Wikidata knows of a store's entities into reference tables. */
@Command(
    name = "harvest",
    mixinStandardHelpOptions = true,
    description = {
      "Take names, codes, coordinates and offices of a store's entities from a SPARQL endpoint with"
          + " the Wikidata model into tables of the form of data/reference.",
      "Politely: in batches, one query at a time, with pauses, waiting when the endpoint asks for it."
          + " Stopped at any moment, the same command goes on where it was."
    },
    footer = {
      "",
      "Example:",
      "  ./waybill harvest --endpoint https://query.wikidata.org/sparql --contact me@example.org --out harvested"
    })
final class HarvestCommand implements Callable<Integer> {
  @Mixin private StoreOption store;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      required = true,
      description = "the SPARQL endpoint")
  private URI endpoint;

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      required = true,
      description = "a mail or web address in the user agent, for the endpoint's keepers")
  private String contact;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "the folder of the tables")
  private Path out;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "between two queries (default: ${DEFAULT-VALUE})")
  private double pause;

  @Option(
      names = "--only-linked",
      description = "leave out entities whose item is not known, for which names are looked up")
  private boolean onlyLinked;

  @Override
  public Integer call() {
    if (!List.of("http", "https").contains(endpoint.getScheme()) || endpoint.getHost() == null) {
      throw CommandFailed.usage("--endpoint is an http or https address, not '" + endpoint + "'");
    }
    if (contact.isBlank() || contact.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw CommandFailed.usage("--contact is a mail or web address");
    }
    if (!(pause >= 0) || pause > 3600) {
      throw CommandFailed.usage("--pause is 0 to 3600 seconds, not " + pause);
    }
    List<HarvestSubject> subjects = subjects();
    SparqlEndpoint asked =
        new SparqlEndpoint(
            endpoint,
            "Waybill/" + Main.Version.number() + " (" + contact + ")",
            Duration.ofMillis(Math.round(pause * 1000)),
            time -> Thread.sleep(time.toMillis()),
            Clock.systemUTC());
    Console.err().println("asking " + endpoint + " for " + subjects.size() + " entities");
    try (Progress progress = Progress.of("Harvesting", subjects.size())) {
      Harvest.Report report =
          new Harvest(asked, out, LocalDate.now(Clock.systemUTC()))
              .harvest(subjects, progress::steps);
      Console.out()
          .println(
              "harvested "
                  + report.entities()
                  + " entities and "
                  + report.tenures()
                  + " offices into "
                  + out);
      Console.err()
          .println(
              "left out: "
                  + report.unknown()
                  + " items without an English name, "
                  + report.leftOut()
                  + " offices of states that are not in the tables, "
                  + report.namesakes()
                  + " items of names that too many bear");
      return ExitCode.DONE;
    } catch (HarvestException e) {
      throw CommandFailed.nothingDone(e);
    } catch (IOException e) {
      throw CommandFailed.nothingDone(out + " cannot be written: " + CommandFailed.reason(e));
    }
  }

  private List<HarvestSubject> subjects() {
    CatalogueReader reader = new CatalogueReader(Gazetteer.shipped(), new Iris());
    try (GraphStore open = store.openExisting()) {
      return reader.read(open).subjects(onlyLinked);
    }
  }
}
