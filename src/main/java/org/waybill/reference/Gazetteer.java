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
import java.util.stream.Stream;

/**
 * The reference tables: states, persons and their offices, organisations, places, conflicts,
 * vessels and goods, and the names by which texts and users mention them. Immutable and safe for
 * threads.
 */
public final class Gazetteer {
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
          "goods.tsv",
          "goods_cues.tsv",
          "plurals.tsv");

  private final Map<String, Entity> entities;
  private final Map<String, Entity> byWikidata;
  private final List<Tenure> tenures;
  private final Map<String, GoodsType> goodsTypes;
  private final UserNames userNames;
  private final NameIndex names;

  private static final class Shipped {
    private static final Gazetteer GAZETTEER = readShipped();
  }

  private Gazetteer(ReferenceTables tables) throws ReferenceException {
    tables.check();
    this.entities = Collections.unmodifiableMap(tables.entities());
    this.tenures = List.copyOf(tables.tenures());
    this.goodsTypes = Collections.unmodifiableMap(tables.goodsTypes());
    this.byWikidata = new HashMap<>();
    PartTrie<NameEntry> trie = new PartTrie<>();
    for (Entity entity : entities.values()) {
      entity.wikidata().ifPresent(qid -> byWikidata.putIfAbsent(qid, entity));
    }
    for (NameEntry entry : tables.names()) {
      trie.put(NameParts.of(entry.written()), entry);
    }
    this.userNames = new UserNames(entities.values(), tables.names());
    this.names =
        new NameIndex(
            List.of(() -> trie), new GoodsIndex(tables.cues(goodsTypes), tables.plurals()));
  }

  /** The tables that come with Waybill, read once. */
  public static Gazetteer shipped() {
    return Shipped.GAZETTEER;
  }

  private static Gazetteer readShipped() {
    ReferenceTables tables = new ReferenceTables();
    try {
      for (String name : SHIPPED_TABLES) {
        try (InputStream bytes = Gazetteer.class.getResourceAsStream(SHIPPED + name)) {
          if (bytes == null) {
            throw new IllegalStateException("the table " + name + " is not in the program's file");
          }
          tables.add(TsvTable.read(name, bytes));
        }
      }
      return new Gazetteer(tables);
    } catch (IOException e) {
      throw new UncheckedIOException("a shipped table is broken", e);
    }
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
    return new Gazetteer(tables);
  }

  /** The entity with this key: "state/PRK". */
  public Optional<Entity> entity(String key) {
    return Optional.ofNullable(entities.get(key));
  }

  /** The entity with this Wikidata id: "Q423". */
  public Optional<Entity> byWikidata(String qid) {
    return Optional.ofNullable(byWikidata.get(qid));
  }

  /**
   * The entities that a user may mean by a name, an adjective, an ISO 3166 code, a Wikidata id or a
   * key, the best first. Case, accents, points and hyphens make no difference.
   */
  public List<Entity> find(String nameOrCode) {
    String wanted = nameOrCode.strip();
    Entity byKey = entities.get(wanted);
    if (byKey != null) {
      return List.of(byKey);
    }
    Entity byId = byWikidata.get(wanted.toUpperCase(Locale.ROOT));
    return byId != null ? List.of(byId) : userNames.find(wanted);
  }

  /**
   * Names that differ from the given one by few letters, the nearest first: "did you mean".
   *
   * @param most how many names to give at most
   */
  public List<String> nearest(String name, int most) {
    return userNames.nearest(name, most);
  }

  /** All entities. */
  public Collection<Entity> entities() {
    return entities.values();
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
