package org.waybill.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.fusion.JudgementException;
import org.waybill.fusion.JudgementWriter;
import org.waybill.fusion.JudgementWriter.Reviewed;
import org.waybill.query.NamedSituation;
import org.waybill.query.QueryException;
import org.waybill.query.SituationNames;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of two situations whether they are the same, or takes such a judgement back. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "waybill judge same|different|unsure A B --why WORDS --by NAME [--store DIR]",
      "       waybill judge retract JUDGEMENT --why WORDS --by NAME [--store DIR]"
    },
    description = {
      "Say of two situations whether they are the same, or take that back.",
      "A judgement is stronger than what fusion computes, holds from the next ./waybill fuse on,"
          + " and is never overwritten: of two that disagree the later is in force,"
          + " and ./waybill judgements lists both."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill judge same situation/a/0123456789abcdef situation/b/fedcba9876543210 \\",
      "      --why 'both name the train of 12 October' --by Anna",
      "  ./waybill judge retract judgement/5c0e0b1d2f7a4e19 --why 'another train' --by Anna"
    })
final class JudgeCommand implements Callable<Integer> {
  private static final String SITUATION =
      "a reported or a fused situation, or the claim that depicts it: its IRI, whole or as answers"
          + " show it. A fused one stands for the members that it has now";

  @Spec private CommandSpec spec;

  /** Who says so, and why. */
  static final class Reviewer {
    @Option(names = "--why", paramLabel = "WORDS", required = true, description = "the reason")
    private String why;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who judges")
    private String by;

    Reviewed now() {
      return new Reviewed(why, by, Clock.systemUTC().instant());
    }
  }

  /** Something that is done with an open store. */
  private interface Review {
    String in(GraphStore store, SituationNames names, JudgementWriter writer) throws StoreException;
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what: same, different, unsure or retract");
  }

  @Command(
      name = "same",
      mixinStandardHelpOptions = true,
      description = "Say that two situations are the same.")
  int same(
      @Parameters(paramLabel = "A", description = SITUATION) String one,
      @Parameters(paramLabel = "B", description = SITUATION) String other,
      @Mixin Reviewer reviewer,
      @Mixin StoreOption store) {
    return judge(Verdict.SAME, one, other, reviewer, store);
  }

  @Command(
      name = "different",
      mixinStandardHelpOptions = true,
      description = "Say that two situations are not the same.")
  int different(
      @Parameters(paramLabel = "A", description = SITUATION) String one,
      @Parameters(paramLabel = "B", description = SITUATION) String other,
      @Mixin Reviewer reviewer,
      @Mixin StoreOption store) {
    return judge(Verdict.DIFFERENT, one, other, reviewer, store);
  }

  @Command(
      name = "unsure",
      mixinStandardHelpOptions = true,
      description = "Say that it cannot be told whether two situations are the same.")
  int unsure(
      @Parameters(paramLabel = "A", description = SITUATION) String one,
      @Parameters(paramLabel = "B", description = SITUATION) String other,
      @Mixin Reviewer reviewer,
      @Mixin StoreOption store) {
    return judge(Verdict.UNSURE, one, other, reviewer, store);
  }

  @Command(
      name = "retract",
      mixinStandardHelpOptions = true,
      description =
          "Take a judgement back. It stays listed; after the next ./waybill fuse all is as it was before.")
  int retract(
      @Parameters(
              paramLabel = "JUDGEMENT",
              description = "its IRI, whole, as ./waybill judgements shows it, or its beginning")
          String judgement,
      @Mixin Reviewer reviewer,
      @Mixin StoreOption store) {
    return review(
        store,
        (open, names, writer) -> {
          String iri = names.judgement(judgement);
          writer.retract(iri, reviewer.now());
          return "retracted " + names.shortForm(iri);
        });
  }

  private static int judge(
      Verdict verdict, String one, String other, Reviewer reviewer, StoreOption store) {
    return review(
        store,
        (open, names, writer) -> {
          NamedSituation left = names.situation(one);
          NamedSituation right = names.situation(other);
          if (!left.kind().equals(right.kind())) {
            throw CommandFailed.usage(
                kind(left) + " and " + kind(right) + " are never grouped: nothing to judge");
          }
          return names.shortForm(
              writer.judge(verdict, left.members(), right.members(), reviewer.now()));
        });
  }

  private static String kind(NamedSituation situation) {
    String kind = situation.kind().toLowerCase(java.util.Locale.ROOT);
    return ("aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
  }

  private static int review(StoreOption store, Review review) {
    Iris iris = new Iris();
    try (GraphStore open = store.openExisting()) {
      Console.out()
          .println(
              review.in(
                  open, new SituationNames(open.view(), iris), new JudgementWriter(open, iris)));
      Console.err().println("it counts from the next ./waybill fuse on");
      return ExitCode.DONE;
    } catch (QueryException | JudgementException e) {
      throw CommandFailed.usage(e.getMessage());
    } catch (StoreException e) {
      throw CommandFailed.nothingDone(e);
    }
  }
}
