package org.waybill.fusion;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.waybill.fusion.Account.Beside;
import org.waybill.fusion.ClaimAccount.Hop;
import org.waybill.fusion.ClaimAccount.Quote;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.rdf.Iris;

/**
 * Reads why fused situations are as they are: the fusion graph from above, the documents' graphs
 * from below. Each reading is one transaction.
 */
public final class AccountReader {
  private static final Node ATTRIBUTION = Terms.wb("attribution");
  private static final Node HOP_INDEX = Terms.wb("hopIndex");
  private static final Node HOP_AGENT = Terms.wb("hopAgent");
  private static final Node HOP_ROLE = Terms.wb("hopRole");
  private static final Node ANNOTATOR = Terms.wb("annotator");
  private static final Node WAS_GENERATED_BY =
      Terms.node("http://www.w3.org/ns/prov#wasGeneratedBy");
  private static final Node END = Terms.node("http://www.w3.org/ns/oa#end");
  private static final Node IDENTIFIER = Terms.node("http://purl.org/dc/terms/identifier");
  private static final Node TITLE = Terms.node("http://schema.org/headline");
  private static final Node URL = Terms.node("http://schema.org/url");

  private static final Comparator<Decision> SUREST =
      Comparator.comparing((Decision d) -> !d.judged())
          .thenComparing(d -> -d.score())
          .thenComparing(Decision::one)
          .thenComparing(Decision::other);

  private final Dataset view;
  private final Iris iris;
  private final String policy;

  /**
   * @param view of the store
   * @param iris names things as the store's loader did
   * @param policy whose fusion is read: "all"
   */
  public AccountReader(Dataset view, Iris iris, String policy) {
    this.view = view;
    this.iris = iris;
    this.policy = policy;
  }

  /** Whether the store has a fusion under the policy. */
  public boolean hasFusion() {
    return read(reading -> !reading.fusion.isEmpty());
  }

  /**
   * Accounts, with the names of the parties and places of which they speak.
   *
   * @param all none where what was asked for is in no fused situation
   */
  public record Accounts(List<Account> all, Background background) {
    public Accounts {
      all = List.copyOf(all);
    }
  }

  /** The account of a fused situation, or of that of which a reported one is a member. */
  public Accounts of(String situation) {
    return read(reading -> reading.accounts(reading.fusion.fused(situation).stream().toList()));
  }

  /** The accounts of all fused transfers from one party to another, the most reported first. */
  public Accounts between(String supplier, String recipient) {
    return read(reading -> reading.accounts(reading.fusion.transfers(supplier, recipient)));
  }

  private <T> T read(Function<Reading, T> question) {
    return Txn.calculateRead(view, () -> question.apply(new Reading(view.asDatasetGraph())));
  }

  /** One transaction. */
  private final class Reading {
    private final DatasetGraph graphs;
    private final FusionReader fusion;
    private final ReportedReader reported;
    private final Map<String, List<ReportedSituation>> read = new HashMap<>();

    Reading(DatasetGraph graphs) {
      this.graphs = graphs;
      this.fusion = new FusionReader(graphs, iris.fusionIri(policy));
      this.reported = new ReportedReader(graphs, iris);
    }

    Accounts accounts(List<String> fused) {
      List<Account> all = fused.stream().map(this::account).toList();
      return new Accounts(all, reported.background());
    }

    private Account account(String iri) {
      List<String> members = fusion.members(iri);
      List<ReportedSituation> situations =
          members.stream().flatMap(m -> reported(m).stream()).toList();
      Set<String> ours = Set.copyOf(members);
      List<Decision> decisions = fusion.decisions(members);
      return new Account(
          policy,
          made(),
          fusion.read(iri, situations),
          fusion.label(iri),
          claims(situations),
          decisions.stream()
              .filter(d -> ours.contains(d.one()) && ours.contains(d.other()))
              .sorted(SUREST)
              .toList(),
          beside(decisions, ours),
          fusion.contradictions(iri),
          fusion.parts(iri),
          fusion.totals(iri),
          judgements(decisions));
    }

    private List<Judgement> judgements(List<Decision> decisions) {
      Set<List<String>> judged =
          decisions.stream()
              .filter(Decision::judged)
              .map(d -> List.of(d.one(), d.other()))
              .collect(Collectors.toSet());
      return judged.isEmpty()
          ? List.of()
          : Judgements.inForce(view).stream()
              .filter(j -> judged.contains(List.of(j.one(), j.other())))
              .toList();
    }

    /** The near ones, and what keeps out a situation of which some pair alone would be the same. */
    private List<Beside> beside(List<Decision> decisions, Set<String> members) {
      List<Beside> across =
          decisions.stream()
              .filter(d -> members.contains(d.one()) != members.contains(d.other()))
              .map(d -> beside(d, members))
              .toList();
      Set<Optional<String>> same =
          across.stream()
              .filter(b -> b.decision().verdict() == Verdict.SAME)
              .map(Beside::fused)
              .collect(Collectors.toSet());
      return across.stream()
          .filter(b -> isNear(b.decision()) || same.contains(b.fused()))
          .sorted(
              Comparator.comparing((Beside b) -> -nearness(b.decision()))
                  .thenComparing(Beside::decision, SUREST))
          .toList();
    }

    private Beside beside(Decision decision, Set<String> members) {
      boolean oneIsOurs = members.contains(decision.one());
      String other = oneIsOurs ? decision.other() : decision.one();
      Optional<String> fused = fusion.fused(other);
      return new Beside(
          decision,
          oneIsOurs ? decision.one() : decision.other(),
          other,
          fused,
          fused.map(fusion::label).orElse(other));
    }

    private Optional<Instant> made() {
      return object(Terms.node(iris.fusionIri(policy)), Terms.GENERATED_AT_TIME)
          .flatMap(AccountReader::instant);
    }

    /** A member, out of the graph of its document, which is read once. */
    private Optional<ReportedSituation> reported(String situation) {
      Iterator<Quad> found =
          graphs.find(Node.ANY, Terms.node(situation), Terms.DEPICTED_BY, Node.ANY);
      return found.hasNext()
          ? read.computeIfAbsent(found.next().getGraph().toString(), this::graph).stream()
              .filter(s -> s.iri().equals(situation))
              .findFirst()
          : Optional.empty(); // replaced since the fusion
    }

    private List<ReportedSituation> graph(String name) {
      List<ReportedSituation> all = new ArrayList<>();
      reported.read(name, all::add);
      return all;
    }

    private List<ClaimAccount> claims(List<ReportedSituation> members) {
      Map<Testimony, List<String>> claims = new LinkedHashMap<>();
      members.stream()
          .sorted((a, b) -> OriginCount.BY_PUBLICATION.compare(a.testimony(), b.testimony()))
          .forEach(m -> claims.computeIfAbsent(m.testimony(), t -> new ArrayList<>()).add(m.iri()));
      List<ClaimAccount> accounts = new ArrayList<>();
      claims.forEach((testimony, situations) -> accounts.add(claim(testimony, situations)));
      return accounts;
    }

    private ClaimAccount claim(Testimony testimony, List<String> situations) {
      Node claim = Terms.node(testimony.claim());
      Node document = Terms.node(testimony.document());
      Optional<Node> run = object(claim, WAS_GENERATED_BY);
      return new ClaimAccount(
          testimony,
          text(claim, Terms.LABEL).orElse(""),
          situations,
          text(document, IDENTIFIER).orElse(testimony.document()),
          text(document, TITLE),
          object(document, URL).map(AccountReader::form),
          hops(claim),
          quotes(claim),
          run.map(Node::toString),
          run.flatMap(r -> text(r, ANNOTATOR)));
    }

    private List<Hop> hops(Node claim) {
      return objects(claim, ATTRIBUTION).stream()
          .map(
              hop ->
                  new Hop(
                      number(hop, HOP_INDEX),
                      object(hop, HOP_AGENT).map(Node::toString).orElse(""),
                      object(hop, HOP_ROLE)
                          .map(role -> role.toString().replaceFirst(".*[#/]", ""))
                          .orElse("")))
          .sorted(Comparator.comparingInt(Hop::index))
          .toList();
    }

    private List<Quote> quotes(Node claim) {
      return objects(claim, Terms.ANCHOR).stream()
          .flatMap(anchor -> objects(anchor, Terms.HAS_SELECTOR).stream())
          .map(
              selector ->
                  new Quote(
                      number(selector, Terms.START),
                      number(selector, END),
                      text(selector, Terms.EXACT)))
          .sorted(Comparator.comparingInt(Quote::start).thenComparingInt(Quote::end))
          .toList();
    }

    // ---- triples of any graph

    private Set<Node> objects(Node subject, Node property) {
      Set<Node> objects = new TreeSet<>(Comparator.comparing(Node::toString));
      graphs
          .find(Node.ANY, subject, property, Node.ANY)
          .forEachRemaining(quad -> objects.add(quad.getObject()));
      return objects;
    }

    private Optional<Node> object(Node subject, Node property) {
      return objects(subject, property).stream().findFirst();
    }

    private Optional<String> text(Node subject, Node property) {
      return objects(subject, property).stream()
          .filter(Node::isLiteral)
          .findFirst()
          .map(Node::getLiteralLexicalForm);
    }

    /** Offsets and indexes; the shapes report what is no number. */
    private int number(Node subject, Node property) {
      return text(subject, property)
          .filter(n -> n.matches("\\d{1,9}"))
          .map(Integer::parseInt)
          .orElse(0);
    }
  }

  /**
   * Whether two that were not grouped could have been: a person said so, they may be the same, or
   * would be but for what rules it out.
   */
  private static boolean isNear(Decision decision) {
    return decision.judged()
        || decision.verdict() != Verdict.DIFFERENT
        || nearness(decision) >= Decisions.UNSURE;
  }

  /** The weight of what speaks for and against it, without what rules it out. */
  private static double nearness(Decision decision) {
    return decision.reasons().stream()
        .filter(reason -> !reason.isVeto())
        .mapToDouble(Reason::weight)
        .sum();
  }

  private static String form(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static Optional<Instant> instant(Node time) {
    try {
      return Optional.of(Instant.parse(form(time)));
    } catch (DateTimeException e) {
      return Optional.empty(); // another program's spelling
    }
  }
}
