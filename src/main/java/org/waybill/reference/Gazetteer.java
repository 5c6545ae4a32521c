package org.waybill.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reference tables: states, persons and their offices, organisations, places, conflicts,
 * vessels and goods, and the names by which texts and users mention them. Immutable and safe for
 * threads.
 */
public final class Gazetteer {
  private static final Pattern WIKIDATA_ID = Pattern.compile("[Qq][1-9][0-9]*");
  private static final String SHIPPED = "/reference/";

  /** The shipped tables but the large one of places, which is read when first needed. */
  private static final List<String> SHIPPED_TABLES =
      List.of(
          "states.tsv",
          "states_past.tsv",
          "leaders.tsv",
          "tenures.tsv",
          "organisations.tsv",
          "publishers.tsv",
          "conflicts.tsv",
          "vessels.tsv",
          "places_by_hand.tsv",
          "goods.tsv",
          "goods_cues.tsv",
          "plurals.tsv");

  private static final String SHIPPED_PLACES = "places.tsv";

  private final EntityIndex core;
  private final List<Supplier<EntityIndex>> indexes;
  private final List<Tenure> tenures;
  private final Map<String, GoodsType> goodsTypes;
  private final NameIndex names;
  private final Once<Map<String, Entity>> capitals = new Once<>(this::findCapitals);

  private static final class Shipped {
    private static final Gazetteer GAZETTEER = readShipped();
  }

  /** The tables, and more entities that are read when first needed. */
  private Gazetteer(ReferenceTables tables, List<Supplier<EntityIndex>> more)
      throws ReferenceException {
    this.core = new EntityIndex(tables);
    this.indexes = new ArrayList<>();
    indexes.add(() -> core);
    indexes.addAll(more);
    this.tenures = List.copyOf(tables.tenures());
    this.goodsTypes = Collections.unmodifiableMap(tables.goodsTypes());
    List<Supplier<PartTrie<NameEntry>>> tries = new ArrayList<>();
    for (Supplier<EntityIndex> index : indexes) {
      tries.add(() -> index.get().names());
    }
    this.names = new NameIndex(tries, new GoodsIndex(tables.cues(goodsTypes), tables.plurals()));
  }

  /** The tables that come with Waybill, read once. */
  public static Gazetteer shipped() {
    return Shipped.GAZETTEER;
  }

  private static Gazetteer readShipped() {
    try {
      return new Gazetteer(
          shippedTables(SHIPPED_TABLES), List.of(new Once<>(Gazetteer::shippedPlaces)));
    } catch (IOException e) {
      throw new UncheckedIOException("a shipped table is broken", e);
    }
  }

  private static EntityIndex shippedPlaces() {
    try {
      return new EntityIndex(shippedTables(List.of(SHIPPED_PLACES)));
    } catch (IOException e) {
      throw new UncheckedIOException("a shipped table is broken", e);
    }
  }

  private static ReferenceTables shippedTables(List<String> names) throws IOException {
    ReferenceTables tables = new ReferenceTables();
    for (String name : names) {
      try (InputStream bytes = Gazetteer.class.getResourceAsStream(SHIPPED + name)) {
        if (bytes == null) {
          throw new IllegalStateException("the table " + name + " is not in the program's file");
        }
        tables.add(TsvTable.read(name, bytes));
      }
    }
    return tables;
  }

  /**
   * Reads a user's own tables.
   *
   * @param folder a folder with tables, each a file that ends in ".tsv"
   * @throws ReferenceException if a table has a fault; it names the file and line
   * @throws IOException if a file cannot be read
   */
  public static Gazetteer read(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      children.filter(file -> file.toString().endsWith(".tsv")).sorted().forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new ReferenceException(folder.toString(), "holds no table: tables end in .tsv");
    }
    ReferenceTables tables = new ReferenceTables();
    for (Path file : files) {
      try (InputStream bytes = Files.newInputStream(file)) {
        tables.add(TsvTable.read(file.getFileName().toString(), bytes));
      }
    }
    tables.check();
    return new Gazetteer(tables, List.of());
  }

  /** The entity with this key: "state/PRK". */
  public Optional<Entity> entity(String key) {
    return first(index -> Optional.ofNullable(index.entities().get(key)));
  }

  /** The entity with this Wikidata id: "Q423". */
  public Optional<Entity> byWikidata(String qid) {
    return first(index -> index.byWikidata(qid));
  }

  private Optional<Entity> first(Function<EntityIndex, Optional<Entity>> search) {
    return indexes.stream()
        .map(index -> search.apply(index.get()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The entities that a user may mean by a name, an adjective, an ISO 3166 code, a Wikidata id or a
   * key, the best first. Case, accents, points and hyphens make no difference. Towns are asked only
   * if nothing else bears the name.
   */
  public List<Entity> find(String nameOrCode) {
    String wanted = nameOrCode.strip();
    if (WIKIDATA_ID.matcher(wanted).matches()) {
      return byWikidata(wanted.toUpperCase(Locale.ROOT)).stream().toList();
    }
    if (wanted.indexOf('/') > 0) {
      Optional<Entity> byKey = entity(wanted);
      if (byKey.isPresent()) {
        return List.of(byKey.get());
      }
    }
    return indexes.stream()
        .map(index -> index.get().userNames().find(wanted))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Names that differ from the given one by few letters, the nearest first: "did you mean".
   *
   * @param most how many names to give at most
   */
  public List<String> nearest(String name, int most) {
    return indexes.stream()
        .flatMap(index -> index.get().userNames().near(name).stream())
        .sorted()
        .map(UserNames.Near::written)
        .distinct()
        .limit(most)
        .toList();
  }

  /** All entities, towns after all others. */
  public Collection<Entity> entities() {
    return indexes.stream().flatMap(index -> index.get().entities().values().stream()).toList();
  }

  /**
   * The town whose name alone may stand for a state's government, where the tables know its
   * coordinates; of several the first.
   *
   * @param stateKey "state/PRK"
   */
  public Optional<Entity> capital(String stateKey) {
    return Optional.ofNullable(capitals.get().get(stateKey));
  }

  private Map<String, Entity> findCapitals() {
    Map<String, Entity> found = new HashMap<>();
    for (Entity town : entities()) {
      if (town.type() == EntityType.PLACE && town.metonym() && town.latitude().isPresent()) {
        town.state().ifPresent(state -> found.putIfAbsent(state, town));
      }
    }
    return found;
  }

  /** All tenures of offices. */
  public List<Tenure> tenures() {
    return tenures;
  }

  /**
   * Who is known to have held offices of a state on a day. A tenure without an end counts up to the
   * day for which its source was right.
   */
  public List<Tenure> officeHolders(String stateKey, LocalDate day) {
    return tenures.stream()
        .filter(tenure -> tenure.state().equals(stateKey) && isHeld(tenure, day))
        .toList();
  }

  private static boolean isHeld(Tenure tenure, LocalDate day) {
    return tenure.from().isPresent()
        && !day.isBefore(tenure.from().get())
        && !day.isAfter(tenure.to().orElse(tenure.asOf()));
  }

  /** All kinds of goods, broader before narrower. */
  public Collection<GoodsType> goodsTypes() {
    return goodsTypes.values();
  }

  /** The kind of goods with this notation: "surfaceToAirMissile". */
  public Optional<GoodsType> goodsType(String notation) {
    return Optional.ofNullable(goodsTypes.get(notation));
  }

  /**
   * Whether goods of the first notation are goods of the second; every notation is its own kind.
   */
  public boolean isA(String notation, String broader) {
    for (GoodsType type = goodsTypes.get(notation);
        type != null;
        type = type.broader().map(goodsTypes::get).orElse(null)) {
      if (type.notation().equals(broader)) {
        return true;
      }
    }
    return false;
  }

  /** The index that finds names and goods in tokens. */
  public NameIndex names() {
    return names;
  }
}
