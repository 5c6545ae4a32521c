package org.waybill.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.waybill.fusion.Account;
import org.waybill.fusion.AccountProv;
import org.waybill.fusion.AccountReader;
import org.waybill.fusion.AccountReader.Accounts;
import org.waybill.fusion.AssumedAmounts;
import org.waybill.fusion.SituationWords;
import org.waybill.query.PartyNames;
import org.waybill.query.QueryException;
import org.waybill.query.SeenStore;
import org.waybill.query.SituationNames;
import org.waybill.rdf.Iris;
import org.waybill.reference.Assumption;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why a fused situation is as it is, down to the words of the articles. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "waybill why SITUATION [--format text|json|prov] [--assume NAME] [--as-of DAY]",
      "           [--entered-by TIME] [--policy NAME] [--store DIR]",
      "       waybill why SUPPLIER RECIPIENT ..."
    },
    description = {
      "Show from a fused situation down who says so: the claims, through whom each came, its words"
          + " and where they stand; who counts as an origin and who does not; why its reports were"
          + " taken for the same, and why near ones were not."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill why fused/an-article/0123456789abcdef",
      "  ./waybill why PRK Russia --format json",
      "  ./waybill why PRK Russia --assume seoul-152mm",
      "  ./waybill why PRK Russia --as-of 2023-10-20 --policy no-anonymous"
    })
final class WhyCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json", "prov");

  @Mixin private StoreOption store;

  @Parameters(
      arity = "1..2",
      paramLabel = "SITUATION",
      description =
          "a fused or reported situation or a claim: its IRI, whole or as answers show it; or two"
              + " parties, for all transfers from the first to the second")
  private List<String> asked;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or prov, which is PROV-O in Turtle (default: ${DEFAULT-VALUE})")
  private String format;

  @Mixin private AssumeOption assume;

  @Mixin private ViewOption view;

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw CommandFailed.usage("--format is text, json or prov, not '" + format + "'");
    }
    if (format.equals("prov") && !assume.isEmpty()) {
      throw CommandFailed.usage("what --assume computes is no provenance: use text or json");
    }
    List<Assumption> assumptions = assume.assumptions();
    Iris iris = new Iris();
    try (GraphStore open = store.openExisting()) {
      SeenStore seen = view.seen(open, iris);
      AccountReader reader = seen.accounts();
      if (!reader.hasFusion()) {
        throw CommandFailed.nothingDone(
            "the store has no fusion yet: ./waybill fuse --store " + store.folder());
      }
      write(accounts(seen, reader), assumptions, seen, iris);
      return ExitCode.DONE;
    } catch (QueryException e) {
      throw CommandFailed.usage(e.getMessage());
    } catch (IOException e) {
      throw CommandFailed.nothingDone("the answer cannot be written: " + CommandFailed.reason(e));
    }
  }

  private Accounts accounts(SeenStore seen, AccountReader reader) {
    if (asked.size() == 2) {
      PartyNames names = seen.parties(Gazetteer.shipped());
      return reader.between(names.party(asked.get(0)), names.party(asked.get(1)));
    }
    Accounts accounts = reader.of(seen.situations().situation(asked.get(0)).iri());
    if (accounts.all().isEmpty()) {
      throw CommandFailed.nothingDone(
          "'" + asked.get(0) + "' came after the last fusion; run ./waybill fuse again");
    }
    return accounts;
  }

  private void write(Accounts answer, List<Assumption> assumptions, SeenStore seen, Iris iris)
      throws IOException {
    List<Account> accounts = answer.all();
    SituationWords words = new SituationWords(answer.background());
    SituationNames names = seen.situations();
    Function<Account, List<AssumedAmounts>> assumed =
        account ->
            assumptions.stream()
                .map(a -> AssumedAmounts.of(account.fused(), a, answer.background()))
                .toList();
    switch (format) {
      case "json" ->
          Console.out()
              .println(
                  new AccountJson(words, new ClaimWords(words, names))
                      .of(accounts, assumed)
                      .toPrettyString());
      case "prov" -> {
        OutputStream out = Console.data();
        new AccountProv(iris, answer.background()).write(accounts, out);
        out.flush();
      }
      default -> {
        AccountText text = new AccountText(words, names, Console.out());
        for (Account account : accounts) {
          text.print(account, assumed.apply(account));
          Console.out().println();
        }
        if (asked.size() == 2) {
          Console.out().println(ClaimWords.counted(accounts.size(), "transfer"));
        }
      }
    }
  }
}
