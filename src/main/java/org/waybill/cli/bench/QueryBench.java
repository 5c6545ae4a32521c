package org.waybill.cli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.waybill.cli.bench.Stopwatch.Time;
import org.waybill.fusion.FusionListener;
import org.waybill.fusion.FusionRun;
import org.waybill.fusion.SituationFuser;
import org.waybill.query.AnswerFormat;
import org.waybill.query.NamedQuery;
import org.waybill.query.Policy;
import org.waybill.query.PolicyLibrary;
import org.waybill.query.QueryAnswer;
import org.waybill.query.QueryLibrary;
import org.waybill.query.QueryLimitException;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.rdf.Iris;
import org.waybill.reference.Entity;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.StoreException;
import org.waybill.store.Viewpoint;

/**
 * Measures the ready-made queries, warm and to the last row, on stores of generated claims of one
 * size or of several.
 */
public final class QueryBench {
  private static final double BOUND_MS = 200;
  private static final int LARGE_ANSWER = 500;
  private static final int LEAST_RUNS = 5;
  private static final int MOST_RUNS = 25;
  // generated documents are of 2015 to 2025
  private static final LocalDate LATE = LocalDate.of(2025, 1, 1);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Generated generated = new Generated();
  private final Path work;
  private final Consumer<String> progress;
  private final Optional<String> only;
  private final double seconds;

  /**
   * @param work a folder with room; each million quads takes about 0.6 GB there. Stores that are in
   *     it already are used again
   * @param only the name of the one query to measure
   * @param seconds how long each query is asked again, but at least five times and at most 25
   */
  public QueryBench(Path work, Optional<String> only, double seconds, Consumer<String> progress) {
    this.work = work;
    this.only = only;
    this.seconds = seconds;
    this.progress = progress;
  }

  /** What a query took on a store; figures are those of the median run. */
  private record Measured(long size, double millis, double cpuMillis, boolean gaveUp) {}

  /** Measures on stores of about so many quads each. */
  public BenchReport run(List<Long> sizes) throws IOException, StoreException {
    List<QueryCase> cases =
        QueryCase.shipped().stream()
            .filter(c -> only.isEmpty() || only.get().equals(c.query()))
            .toList();
    long fewest = sizes.stream().mapToLong(Long::longValue).min().orElseThrow();
    long most = sizes.stream().mapToLong(Long::longValue).max().orElseThrow();
    List<Entity> rare = generated.rarePair(fewest, most);
    List<Map<QueryCase, Measured>> measured = new ArrayList<>();
    List<Long> quads = new ArrayList<>();
    for (long size : sizes) {
      Path folder = work.resolve("store-" + size);
      boolean there = GraphStore.exists(folder);
      try (GraphStore store = GraphStore.open(folder)) {
        if (!there) {
          prepare(store, size);
        }
        quads.add(store.stats().quads());
        measured.add(measure(store, cases, rare));
      }
    }
    return report(cases, sizes, quads, measured);
  }

  /** Loads generated claims of about so many quads and fuses them. */
  private void prepare(GraphStore store, long size) throws StoreException {
    progress.accept(String.format(Locale.ROOT, "loading about %,d quads", size));
    generated.load(store, generated.claims(size), LoadListener.SILENT);
    progress.accept("fusing");
    new FusionRun(store, new Iris(), new SituationFuser(), Clock.systemUTC())
        .fuse(List.of(), FusionListener.SILENT);
  }

  /**
   * Measures on a fused store of about so many quads what it costs to ask as of a day, under a
   * policy, and both. The day is late and most claims carry, so that answers are about as large.
   */
  public BenchReport views(long size) throws IOException, StoreException {
    List<QueryCase> cases =
        QueryCase.shipped().stream()
            .filter(c -> only.isEmpty() || only.get().equals(c.query()))
            .toList();
    Path folder = work.resolve("store-" + size);
    boolean there = GraphStore.exists(folder);
    try (GraphStore store = GraphStore.open(folder)) {
      if (!there) {
        prepare(store, size);
      }
      QueryRunner plain = runner(store);
      QueryRunner then = plain.from(Viewpoint.present().asOf(LATE));
      Policy policy = new PolicyLibrary(new Iris()).named("official-or-imagery");
      Map<String, QueryRunner> runners = new LinkedHashMap<>();
      runners.put("plain", plain);
      runners.put("as of", then);
      runners.put("policy", plain.under(policy));
      runners.put("both", then.under(policy));
      Map<String, Map<QueryCase, Measured>> measured = new LinkedHashMap<>();
      List<Entity> rare = generated.rarePair(size, size);
      measure(plain, plain, cases, rare); // else what is measured first pays for the compiler
      for (Map.Entry<String, QueryRunner> each : runners.entrySet()) {
        Stopwatch watch = Stopwatch.ofThread();
        ask(each.getValue(), QueryLibrary.shipped().named("incomplete-claims"), Map.of());
        progress.accept(
            String.format(
                Locale.ROOT,
                "%s: first answer with %.1f s of CPU",
                each.getKey(),
                watch.time().cpu()));
        measured.put(each.getKey(), measure(each.getValue(), plain, cases, rare));
      }
      return viewsReport(size, store.stats().quads(), cases, measured);
    }
  }

  private static BenchReport viewsReport(
      long size,
      long quads,
      List<QueryCase> cases,
      Map<String, Map<QueryCase, Measured>> measured) {
    BenchReport report = new BenchReport("./waybill bench queries --views --quads " + size);
    List<String> columns = new ArrayList<>(List.of("query", "arguments", "CPU ms"));
    List<String> views = measured.keySet().stream().skip(1).toList();
    views.forEach(view -> columns.addAll(List.of(view, "times")));
    report.table(
        String.format(Locale.ROOT, "CPU time of warm runs on a store of %,d quads", quads),
        columns.toArray(String[]::new));
    double worst = 0;
    String slowest = "";
    for (QueryCase c : cases) {
      double plain = measured.get("plain").get(c).cpuMillis();
      List<Object> row = new ArrayList<>(List.of(c.query(), c.title(), plain));
      for (String view : views) {
        double millis = measured.get(view).get(c).cpuMillis();
        row.addAll(List.of(millis, millis / plain));
        if (millis / plain > worst) {
          worst = millis / plain;
          slowest = c.query() + ", " + c.title() + ", " + view;
        }
      }
      report.row(row.toArray());
    }
    report.target(
        "most that a view costs",
        "3 times the plain time",
        String.format(Locale.ROOT, "%.2f times (%s)", worst, slowest),
        worst <= 3);
    return report;
  }

  private static QueryRunner runner(GraphStore store) {
    return new QueryRunner(
        store.view(),
        Gazetteer.shipped(),
        new Iris(),
        new QueryLimits(Optional.of(PATIENCE), OptionalLong.empty()));
  }

  private Map<QueryCase, Measured> measure(
      GraphStore store, List<QueryCase> cases, List<Entity> rare) throws IOException {
    QueryRunner runner = runner(store);
    return measure(runner, runner, cases, rare);
  }

  /**
   * @param whole of all claims, tells what there is to ask for
   */
  private Map<QueryCase, Measured> measure(
      QueryRunner runner, QueryRunner whole, List<QueryCase> cases, List<Entity> rare)
      throws IOException {
    QueryLibrary library = QueryLibrary.shipped();
    Map<String, String> known = known(whole, rare);
    Map<QueryCase, Measured> all = new LinkedHashMap<>();
    for (QueryCase c : cases) {
      progress.accept(c.query() + ", " + c.title());
      all.put(c, measure(runner, library.named(c.query()), c.arguments(known), c.size()));
    }
    return all;
  }

  private Measured measure(
      QueryRunner runner, NamedQuery query, Map<String, String> arguments, Optional<String> counted)
      throws IOException {
    List<Time> times = new ArrayList<>();
    long size = 0;
    double spent = 0;
    try {
      size = size(rows(runner, query, arguments), counted);
      while (times.size() < MOST_RUNS && (times.size() < LEAST_RUNS || spent < seconds)) {
        Stopwatch watch = Stopwatch.ofThread();
        ask(runner, query, arguments);
        Time time = watch.time();
        times.add(time);
        spent += time.wall();
      }
    } catch (QueryLimitException e) {
      return new Measured(size, PATIENCE.toMillis(), PATIENCE.toMillis(), true);
    }
    return new Measured(
        size,
        1000 * median(times.stream().mapToDouble(Time::wall).toArray()),
        1000 * median(times.stream().mapToDouble(Time::cpu).toArray()),
        false);
  }

  private static void ask(QueryRunner runner, NamedQuery query, Map<String, String> arguments)
      throws IOException {
    try (QueryAnswer answer = runner.run(query, arguments)) {
      answer.write(AnswerFormat.CSV, OutputStream.nullOutputStream());
    }
  }

  private static long size(List<Map<String, String>> rows, Optional<String> counted) {
    return counted
        .map(column -> rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum())
        .orElse((long) rows.size());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** What stands for the words in braces: things that the rare pair's document speaks of. */
  private Map<String, String> known(QueryRunner runner, List<Entity> rare) throws IOException {
    List<Entity> heavy = generated.heaviestPair();
    Map<String, String> known = new LinkedHashMap<>();
    known.put("heavySupplier", heavy.get(0).key());
    known.put("heavyRecipient", heavy.get(1).key());
    known.put("rareSupplier", rare.get(0).key());
    known.put("rareRecipient", rare.get(1).key());
    QueryLibrary library = QueryLibrary.shipped();
    List<Map<String, String>> transfers =
        rows(
            runner,
            library.named("who-says-transfer"),
            Map.of("supplier", rare.get(0).key(), "recipient", rare.get(1).key()));
    known.put("claim", transfers.get(0).get("claim"));
    known.put("document", transfers.get(0).get("document"));
    for (Map<String, String> row : transfers) {
      if (!row.get("speaker").equals(row.get("principal"))) {
        known.put("speaker", row.get("speaker"));
        known.put("principal", row.get("principal"));
      }
    }
    Map<String, String> article = Map.of("document", known.get("document"));
    known.put(
        "outlet",
        rows(runner, library.named("own-voice-or-attributed"), article).get(0).get("publisher"));
    known.put("place", rows(runner, library.named("shipment-legs"), article).get(0).get("origin"));
    return known;
  }

  private static List<Map<String, String>> rows(
      QueryRunner runner, NamedQuery query, Map<String, String> arguments) throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    try (QueryAnswer answer = runner.run(query, arguments)) {
      answer.write(AnswerFormat.CSV, csv);
    }
    try (CSVParser rows =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv.toString(StandardCharsets.UTF_8)))) {
      return rows.stream().map(CSVRecord::toMap).toList();
    }
  }

  private BenchReport report(
      List<QueryCase> cases,
      List<Long> sizes,
      List<Long> quads,
      List<Map<QueryCase, Measured>> measured) {
    BenchReport report =
        new BenchReport(
            "./waybill bench queries --quads "
                + String.join(",", sizes.stream().map(Object::toString).toList()));
    List<String> columns = new ArrayList<>(List.of("query", "arguments"));
    for (long size : sizes) {
      String in = sizes.size() == 1 ? "" : ", " + millions(size);
      columns.addAll(List.of("size" + in, "ms" + in, "CPU ms" + in));
    }
    if (sizes.size() > 1) {
      columns.addAll(List.of("size grows", "time grows"));
    }
    report.table(
        "Median of warm runs on stores of "
            + String.join(
                " and ", quads.stream().map(q -> String.format(Locale.ROOT, "%,d", q)).toList())
            + " quads",
        columns.toArray(String[]::new));
    int last = measured.size() - 1;
    List<String> slow = new ArrayList<>();
    List<String> growing = new ArrayList<>();
    for (QueryCase c : cases) {
      List<Object> row = new ArrayList<>(List.of(c.query(), c.title()));
      for (Map<QueryCase, Measured> one : measured) {
        Measured m = one.get(c);
        row.addAll(List.of(m.size(), m.millis(), m.cpuMillis()));
        if (m.gaveUp() || m.cpuMillis() > BOUND_MS && m.size() < LARGE_ANSWER) {
          slow.add(c.query() + " (" + c.title() + ")");
        }
      }
      if (last > 0) {
        Measured small = measured.get(0).get(c);
        Measured large = measured.get(last).get(c);
        double rows = Math.max(1L, large.size()) / (double) Math.max(1L, small.size());
        double time = large.cpuMillis() / small.cpuMillis();
        row.addAll(List.of(rows, time));
        // what takes less than 20 ms is parsing and planning, and is noise where it grows
        if (large.cpuMillis() > 20 && time > 1.5 * rows) {
          growing.add(c.query() + " (" + c.title() + ")");
        }
      }
      report.row(row.toArray());
    }
    report.target(
        "queries of more than 200 ms of CPU whose answer is less than " + LARGE_ANSWER,
        "none",
        slow.isEmpty() ? "none" : String.join(", ", slow.stream().distinct().toList()),
        slow.isEmpty());
    if (last > 0) {
      report.target(
          "queries that grow by more than half above their answers",
          "none",
          growing.isEmpty() ? "none" : String.join(", ", growing),
          growing.isEmpty());
    }
    return report;
  }

  private static String millions(long quads) {
    return quads % 1_000_000 == 0 ? quads / 1_000_000 + " M" : Long.toString(quads);
  }
}
