package org.waybill.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.waybill.reference.EntityType;

/** Makes valid claims documents of every shape, the same for the same seed. */
public final class RandomClaims {
  private static final String[] WORDS = {
    "shells", "\"", "\\", "é", "Łódź", "🚢", "\u0000", "\u2028", "</script>", "北", "a\tb", "’"
  };
  private static final String[] TIMES = {
    "2023",
    "2023-09",
    "2023-09-07",
    "2023-09~",
    "2023-09-07/2023-10-01",
    "../2023-10-13",
    "2023-10-13/..",
    "2023?"
  };

  private final Random random;
  private final List<String> entities;
  private final List<String> goods;
  private final List<String> statements;
  private final List<String> evidence;
  private final List<String> claims;
  private final List<String> transfers;
  private final List<String> situations = new ArrayList<>();

  private RandomClaims(long seed) {
    random = new Random(seed);
    entities = ids("E", 1);
    goods = ids("G", 0);
    statements = ids("ST", 0);
    evidence = ids("V", 0);
    claims = ids("C", 0);
    transfers = claims.isEmpty() ? List.of() : ids("S", 0);
    situations.addAll(transfers);
  }

  public static Claims of(long seed) {
    return new RandomClaims(seed).claims();
  }

  private Claims claims() {
    List<Shipment> shipments = situations(i -> shipment("H" + i));
    List<Meeting> meetings = situations(i -> meeting("M" + i));
    List<OtherSituation> others = situations(i -> other("O" + i));
    List<Exchange> exchanges = situations(i -> exchange("X" + i));
    return new Claims(
        words(),
        doc(),
        entities.stream().map(this::entity).toList(),
        goods.stream().map(this::goods).toList(),
        list(i -> new Role(one(entities), words(), one(entities), span())),
        statements.stream().map(this::statement).toList(),
        evidence.stream()
            .map(
                id -> new EvidenceItem(id, one(Basis.values()), maybe(entities), maybe(this::span)))
            .toList(),
        claims.stream().map(this::claim).toList(),
        transfers.stream().map(this::transfer).toList(),
        shipments,
        meetings,
        exchanges,
        others,
        groups(2 + random.nextInt(3)),
        groups(2));
  }

  private DocumentInfo doc() {
    return new DocumentInfo(
        "d" + random.nextInt(),
        maybe(() -> "%064x".formatted(new BigInteger(256, random))),
        maybe(() -> Integer.MAX_VALUE - random.nextInt(9)),
        maybe(this::words),
        maybe(this::words),
        maybe(this::when),
        maybe(this::words),
        maybe(this::words),
        maybe(this::words),
        maybe(entities),
        maybe(this::words));
  }

  private EntityReference entity(String id) {
    return new EntityReference(
        id,
        one(EntityType.values()),
        words(),
        list(i -> words()),
        maybe(this::words),
        maybe(() -> "Q" + (1 + random.nextInt(999))),
        maybe(this::words),
        maybe(this::words),
        maybe(entities),
        maybe(entities),
        list(i -> span()));
  }

  private Goods goods(String id) {
    return new Goods(
        id,
        words(),
        maybe(() -> "Q" + (1 + random.nextInt(999))),
        maybe(this::words),
        maybe(this::words),
        list(i -> span()));
  }

  private Statement statement(String id) {
    return new Statement(
        id, words(), maybe(entities), maybe(entities), maybe(this::when), maybe(this::span));
  }

  private Claim claim(String id) {
    Stance stance = one(Stance.values());
    List<Span> spans = new ArrayList<>(list(i -> span()));
    spans.add(span());
    return new Claim(
        id,
        Optional.empty(),
        maybe(entities),
        one(entities),
        one(entities),
        stance,
        stance == Stance.DENIES ? Polarity.NEGATIVE : one(Polarity.values()),
        one(Certainty.values()),
        one(ReporterStance.values()),
        maybe(() -> one(AttributionForm.values())),
        maybe(() -> one(Basis.values())),
        maybe(statements),
        some(evidence),
        list(i -> new Hedge(words(), maybe(entities))),
        maybe(claims),
        maybe(claims),
        maybe(random::nextDouble),
        spans);
  }

  private Transfer transfer(String id) {
    return new Transfer(
        id,
        one(claims),
        maybe(entities),
        maybe(entities),
        some(goods),
        one(Modality.values()),
        list(i -> quantity()),
        maybe(this::when),
        maybe(entities),
        maybe(situations),
        maybe(situations));
  }

  private Shipment shipment(String id) {
    situations.add(id);
    return new Shipment(
        id,
        one(claims),
        maybe(transfers),
        one(Modality.values()),
        list(i -> quantity()),
        list(i -> leg(id + "l" + i, i + 1)));
  }

  private Leg leg(String id, int index) {
    situations.add(id);
    return new Leg(
        id,
        one(claims),
        index,
        maybe(entities),
        maybe(entities),
        maybe(() -> one(Mode.values())),
        maybe(() -> one(ValueBasis.values())),
        maybe(this::conveyance),
        maybe(this::when));
  }

  private Meeting meeting(String id) {
    situations.add(id);
    return new Meeting(
        id,
        one(claims),
        some(entities),
        maybe(this::when),
        maybe(entities),
        one(Modality.values()));
  }

  private Exchange exchange(String id) {
    situations.add(id);
    return new Exchange(id, one(claims), one(Modality.values()), List.of(side(), side(), side()));
  }

  private ExchangeSide side() {
    return new ExchangeSide(
        maybe(entities),
        maybe(entities),
        maybe(situations),
        some(goods),
        maybe(() -> one(Fulfilment.values())));
  }

  private OtherSituation other(String id) {
    situations.add(id);
    return new OtherSituation(
        id,
        one(claims),
        one(SituationType.values()),
        maybe(() -> one(Modality.values())),
        maybe(entities),
        maybe(entities),
        maybe(entities),
        maybe(entities),
        maybe(evidence),
        maybe(this::words),
        maybe(this::words),
        some(goods),
        list(i -> quantity()),
        maybe(entities),
        maybe(entities),
        maybe(entities),
        maybe(entities),
        maybe(this::conveyance),
        maybe(entities),
        maybe(this::when));
  }

  private List<List<String>> groups(int size) {
    return situations.isEmpty()
        ? List.of()
        : list(i -> IntStream.range(0, size).mapToObj(j -> one(situations)).toList());
  }

  private Conveyance conveyance() {
    return new Conveyance(words(), maybe(entities));
  }

  private Quantity quantity() {
    BigDecimal lower = new BigDecimal(new BigInteger(40, random), random.nextInt(12) - 6);
    return new Quantity(
        one(Comparator.values()),
        maybe(() -> lower),
        maybe(() -> lower.add(BigDecimal.TEN)),
        words(),
        maybe(this::words));
  }

  private When when() {
    return new When(one(TIMES), one(ValueBasis.values()), maybe(this::words));
  }

  private Span span() {
    int start = random.nextInt(1_000_000);
    if (random.nextBoolean()) {
      return new Span(start, start + 1 + random.nextInt(50), Optional.empty());
    }
    String quote = words();
    return new Span(start, start + quote.codePointCount(0, quote.length()), Optional.of(quote));
  }

  private String words() {
    StringBuilder text = new StringBuilder(one(WORDS));
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(' ').append(one(WORDS));
    }
    return text.toString();
  }

  private <T> List<T> situations(IntFunction<T> situation) {
    return claims.isEmpty() ? List.of() : list(situation);
  }

  private List<String> ids(String letter, int least) {
    return IntStream.range(0, least + random.nextInt(4)).mapToObj(i -> letter + i).toList();
  }

  private <T> List<T> list(IntFunction<T> item) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(item).toList();
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private Optional<String> maybe(List<String> ids) {
    return ids.isEmpty() ? Optional.empty() : maybe(() -> one(ids));
  }

  private List<String> some(List<String> ids) {
    return ids.stream().filter(id -> random.nextBoolean()).toList();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
