package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.claim.Claims;
import org.waybill.reference.Entity;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/** Takes one article through the layers. */
final class ArticleReader {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);
  private static final int SENTENCES_BACK = 2;
  private static final java.util.Comparator<Frame> ORDER =
      java.util.Comparator.comparingInt(Frame::sentence).thenComparingInt(Frame::trigger);

  private final AnalysedText text;
  private final Lexicon lexicon = Lexicon.shipped();
  private final boolean strict;
  private final Trace trace;
  private final Cast cast;
  private final Discourse discourse;
  private final Nominals nominals;
  private final List<Frame> open = new ArrayList<>();

  ArticleReader(
      AnalysedText text,
      Function<String, Optional<Entity>> byKey,
      Function<String, Optional<Entity>> byName,
      Function<String, Optional<String>> placeState,
      boolean strict,
      Trace trace) {
    this.text = text;
    this.strict = strict;
    this.trace = trace;
    this.cast = new Cast(text, byKey, byName, placeState);
    this.discourse = new Discourse(text, cast);
    this.nominals = new Nominals(lexicon, cast, discourse);
  }

  Claims read(String annotator) {
    List<Reading> readings = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      readings.add(guarded(sentence, () -> reading(sentence)).orElseGet(() -> empty(sentence)));
    }
    Attribution attribution = new Attribution(text, lexicon, cast, discourse, readings);
    Findings findings = findings(readings, attribution);
    SpanCutter cutter = new SpanCutter(text);
    ClaimAssembler assembler =
        new ClaimAssembler(
            text, attribution, new SurfacePatterns(lexicon, cast), cutter, readings, trace);
    List<TransferDraft> drafts =
        assembler.transfers(findings.frames().stream().filter(this::arms).toList());
    EntityRegister register = new EntityRegister(text, cast, cutter);
    return new DocumentAssembler(text, cast, attribution, assembler, register, cutter, trace)
        .assemble(annotator, relevant(findings, drafts), drafts);
  }

  private boolean arms(Frame frame) {
    boolean arms = FrameSifter.arms(frame);
    if (!arms) {
      trace.frame(frame, "no arms");
    }
    return arms;
  }

  /** Meetings and movements count in articles that speak of transfers. */
  private Findings relevant(Findings all, List<TransferDraft> drafts) {
    if (!drafts.isEmpty()) {
      return all;
    }
    List<MeetingFinder.Meet> ofArms =
        all.meetings().stream()
            .filter(
                m ->
                    all.readings().get(m.sentence()).sentence().mentions().stream()
                            .anyMatch(x -> x.kind() == MentionKind.GOODS)
                        || all.readings().get(m.sentence()).sentence().tokens().stream()
                            .anyMatch(
                                t -> lexicon.is("armsWord", t.lemma().toLowerCase(Locale.ROOT))))
            .toList();
    List<RouteAssembler.Movement> withArms =
        all.movements().stream()
            .filter(
                m ->
                    all.readings().subList(Math.max(0, m.sentence() - 1), m.sentence() + 1).stream()
                        .flatMap(r -> r.sentence().mentions().stream())
                        .flatMap(x -> x.goods().stream())
                        .anyMatch(g -> !FrameSifter.civil(g.notation())))
            .toList();
    return new Findings(
        all.readings(), all.frames(), ofArms, withArms, all.barters(), List.of(), List.of());
  }

  private Findings findings(List<Reading> readings, Attribution attribution) {
    Optional<Party> own = Optional.of(cast.principal(cast.publisher())).filter(Party::isState);
    VerbFrames verbs = new VerbFrames(lexicon, nominals, attribution, own);
    SupplyCompounds compounds = new SupplyCompounds(lexicon, nominals, attribution, cast);
    RoleNouns roles = new RoleNouns(lexicon, nominals, attribution);
    NounFrames nouns = new NounFrames(lexicon, nominals, attribution, cast);
    MeetingFinder meetingFinder =
        new MeetingFinder(lexicon, cast, discourse, attribution, text.sentences());
    RouteAssembler routes = new RouteAssembler(lexicon, cast, nominals);
    ExchangeFinder exchangeFinder = new ExchangeFinder(lexicon, nominals);
    BarterVerbs barterVerbs = new BarterVerbs(lexicon, nominals, attribution);
    Payments payments = new Payments(lexicon, cast, nominals, attribution);
    GoodsForGoods goodsForGoods = new GoodsForGoods(lexicon, cast);
    OtherFinder otherFinder = new OtherFinder(lexicon, cast, nominals, attribution);
    List<Frame> frames = new ArrayList<>();
    List<MeetingFinder.Meet> meetings = new ArrayList<>();
    List<RouteAssembler.Movement> movements = new ArrayList<>();
    List<ExchangeFinder.Barter> barters = new ArrayList<>();
    List<OtherFinder.Deed> deeds = new ArrayList<>();
    List<Judgements.Judgement> judgements = new ArrayList<>();
    Judgements judgementFinder = new Judgements(text, lexicon, cast);
    for (Reading reading : readings) {
      guarded(
          reading.sentence(),
          () -> {
            trace.reading(reading);
            attribution.of(reading.sentence().index()).forEach(trace::source);
            List<Frame> here = new ArrayList<>(frames(reading, verbs, nouns, frames));
            here.addAll(barterVerbs.frames(reading));
            here.addAll(compounds.find(reading));
            here.addAll(roles.find(reading));
            int at = reading.sentence().index();
            List<Frame> openHere = open.stream().filter(f -> f.sentence() == at).toList();
            barters.addAll(exchangeFinder.find(reading, frames, here, openHere));
            frames.addAll(here);
            List<ExchangeFinder.Barter> byVerb = new ArrayList<>(barterVerbs.find(reading, frames));
            byVerb.addAll(payments.find(reading, frames));
            byVerb.addAll(goodsForGoods.find(reading, frames));
            barters.addAll(byVerb);
            if (byVerb.isEmpty()) {
              barters.addAll(exchangeFinder.ofGoods(reading, frames));
            }
            discourse.remember(reading.sentence().index(), here);
            meetings.addAll(meetingFinder.find(reading));
            movements.addAll(routes.find(reading));
            deeds.addAll(otherFinder.find(reading));
            judgements.addAll(judgementFinder.find(reading));
            return true;
          });
    }
    List<Frame> whole = new ArrayList<>(frames);
    List<Frame> told = new ArrayList<>(frames);
    told.addAll(open);
    Optional<Party> receiver = new Protagonist(text, cast).receiver(told);
    for (Frame frame : open) {
      Sentence sentence = text.sentences().get(frame.sentence());
      Frame filled = OpenEnds.own(own, frame);
      filled = filled.complete() ? filled : OpenEnds.fill(frame, frames, sentence);
      filled =
          filled.complete() ? filled : OpenEnds.about(receiver, frame, sentence, near(sentence));
      if (filled.complete()) {
        trace.frame(filled, "kept");
        whole.add(filled);
      }
    }
    whole.sort(ORDER);
    return new Findings(
        readings,
        takenUp(readings, whole, attribution),
        meetings,
        movements,
        barters,
        deeds,
        judgements);
  }

  /** What the sentence and the three before it name. */
  private List<Mention> near(Sentence sentence) {
    int index = sentence.index();
    return text.sentences().subList(Math.max(0, index - 3), index + 1).stream()
        .flatMap(s -> s.mentions().stream())
        .toList();
  }

  /** The frames with those of the sentences that only take up what others tell. */
  private List<Frame> takenUp(List<Reading> readings, List<Frame> told, Attribution attribution) {
    Replies replies = new Replies(lexicon, nominals, attribution);
    DoingSo doingSo = new DoingSo(lexicon, nominals, attribution);
    Instalments instalments = new Instalments(lexicon, nominals, attribution);
    List<Frame> whole = new ArrayList<>(told);
    for (Reading reading : readings) {
      guarded(
          reading.sentence(),
          () -> {
            List<Frame> more = new ArrayList<>(instalments.find(reading, whole));
            more.addAll(doingSo.find(reading, whole));
            more.addAll(replies.find(reading, whole, open));
            more.forEach(f -> trace.frame(f, "kept"));
            whole.addAll(more);
            whole.sort(ORDER);
            return true;
          });
    }
    return whole;
  }

  private List<Frame> frames(
      Reading reading, VerbFrames verbs, NounFrames nouns, List<Frame> before) {
    List<Frame> byVerb = verbs.find(reading);
    List<Frame> byNoun = nouns.find(reading);
    List<Frame> told = FrameSifter.sift(byVerb, byNoun);
    trace.dropped(byNoun, told, "another frame says it");
    List<Frame> sifted = new ReciprocalFrames(lexicon).fill(reading, told, before);
    List<Frame> known = new ArrayList<>(before);
    sifted.stream().filter(Frame::complete).forEach(known::add);
    List<Frame> complete = new ArrayList<>();
    Legislatures legislatures = new Legislatures(lexicon, cast);
    DealPartners partners = new DealPartners(lexicon, nominals);
    Sequels sequels = new Sequels(lexicon, nominals);
    OnwardTransfers onward = new OnwardTransfers(lexicon);
    for (Frame found : sifted) {
      Frame frame = partners.complete(reading, legislatures.states(found));
      if (onward.open(reading, frame)) {
        frame = onward.fill(frame, known);
      }
      Frame taken =
          FrameSifter.introducesDeal(reading, frame) || onward.open(reading, frame)
              ? frame
              : FrameSifter.fill(frame, known, SENTENCES_BACK);
      Frame filled = sequels.fill(reading, taken, known);
      trace.frame(filled, filled.complete() ? "kept" : "one end is missing");
      if (filled.complete()) {
        complete.add(filled);
      } else {
        open.add(filled);
      }
    }
    for (Frame sequel : sequels.ofDeal(reading, known)) {
      trace.frame(sequel, "kept");
      complete.add(sequel);
    }
    List<Frame> gapped = new GappedFrames(nominals).add(reading, complete, byNoun);
    List<Frame> whole = new Examples(lexicon, nominals).add(reading, gapped);
    return new SideAmounts(lexicon).bind(reading, whole, sifted);
  }

  private Reading reading(Sentence sentence) {
    Phrases all = new PhraseFinder(lexicon).phrases(sentence);
    List<Parenthetical> parentheticals = new ParentheticalFinder(lexicon).find(all);
    Phrases main = ParentheticalFinder.without(all, parentheticals);
    return new Reading(sentence, all, parentheticals, main, new ClauseFinder(lexicon).find(main));
  }

  private static Reading empty(Sentence sentence) {
    Phrases none = new Phrases(sentence, List.of());
    return new Reading(sentence, none, List.of(), none, List.of());
  }

  /** A failing rule costs its sentence, not the article. */
  private <T> Optional<T> guarded(Sentence sentence, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RuntimeException e) {
      if (strict) {
        throw e;
      }
      String where = text.article().id() + ", sentence " + sentence.index();
      LOG.warn("{} was not read: {}", where, e.toString());
      trace.skip(where + ": " + e);
      return Optional.empty();
    }
  }
}
