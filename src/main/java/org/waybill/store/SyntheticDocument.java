package org.waybill.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.waybill.claim.AttributionForm;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.Comparator;
import org.waybill.claim.DocumentInfo;
import org.waybill.claim.EntityReference;
import org.waybill.claim.EvidenceItem;
import org.waybill.claim.Exchange;
import org.waybill.claim.ExchangeSide;
import org.waybill.claim.Fulfilment;
import org.waybill.claim.Goods;
import org.waybill.claim.Hedge;
import org.waybill.claim.Leg;
import org.waybill.claim.Meeting;
import org.waybill.claim.Modality;
import org.waybill.claim.Mode;
import org.waybill.claim.Polarity;
import org.waybill.claim.Quantity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Role;
import org.waybill.claim.Shipment;
import org.waybill.claim.Span;
import org.waybill.claim.Stance;
import org.waybill.claim.Statement;
import org.waybill.claim.Transfer;
import org.waybill.claim.ValueBasis;
import org.waybill.claim.When;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;

/** The parts of one synthetic claims document while it is made up. */
final class SyntheticDocument {
  private static final List<String> GOODS =
      List.of(
          "ammunition",
          "artilleryShell",
          "artillery",
          "missile",
          "surfaceToAirMissile",
          "tank",
          "combatAircraft",
          "drone",
          "militaryEquipment");
  private static final List<String> OUTLETS =
      List.of("Example Wire", "Sample Herald", "Specimen Times", "Model Tribune", "Test Gazette");

  private final long seed;
  private final int number;
  private final List<Entity> states;
  private final Random random;
  private final List<EntityReference> entities = new ArrayList<>();
  private final List<Goods> goods = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<EvidenceItem> evidence = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<Shipment> shipments = new ArrayList<>();
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<List<String>> coref = new ArrayList<>();
  private final LocalDate published;
  private int offset;

  SyntheticDocument(long seed, int number, List<Entity> states) {
    this.seed = seed;
    this.number = number;
    this.states = states;
    this.random = new Random(seed * 1_000_003 + number);
    this.published = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
  }

  /** The random numbers of this document, for what is chosen outside it. */
  Random random() {
    return random;
  }

  /** The document, about transfers between two states given by their places in the list. */
  Claims write(int supplierIndex, int recipientIndex) {
    String supplier = state(states.get(supplierIndex));
    String recipient = state(states.get(recipientIndex));
    String accuser = state(states.get(random.nextInt(states.size())));
    String outlet = entity(EntityType.ORGANIZATION, pick(OUTLETS), Optional.empty());
    String spokesman =
        entity(EntityType.PERSON, "Speaker " + random.nextInt(400), Optional.of(accuser));
    String leader1 = entity(EntityType.PERSON, "Leader " + supplierIndex, Optional.of(supplier));
    String leader2 = entity(EntityType.PERSON, "Leader " + recipientIndex, Optional.of(recipient));
    String port = entity(EntityType.PLACE, "Port " + random.nextInt(900), Optional.of(supplier));
    String depot = entity(EntityType.PLACE, "Depot " + random.nextInt(900), Optional.of(recipient));
    List<String> kinds = List.of(goods(pick(GOODS)), goods(pick(GOODS)));
    statements.add(
        new Statement(
            "ST1",
            "press conference",
            Optional.of(spokesman),
            Optional.of(accuser),
            Optional.of(day(published, ValueBasis.STATED)),
            Optional.of(span("at a press conference"))));
    evidence.add(
        new EvidenceItem(
            "V1", Basis.IMAGERY, Optional.of(accuser), Optional.of(span("released images"))));

    List<String> wordings = new ArrayList<>();
    int tellings = 4 + random.nextInt(6);
    for (int i = 0; i < tellings; i++) {
      boolean denial = random.nextInt(12) == 0;
      String claim =
          claim(
              denial ? recipient : i % 3 == 0 ? spokesman : accuser,
              denial ? recipient : accuser,
              denial ? Stance.DENIES : pick(List.of(Stance.ASSERTS, Stance.ACCUSES)),
              denial,
              outlet,
              "S" + (transfers.size() + 1));
      wordings.add(transfer(claim, supplier, recipient, kinds, Modality.ACTUAL));
    }
    coref.add(List.copyOf(wordings));
    String wanted = wanted(supplier, recipient, kinds, accuser, outlet);
    shipment(wordings.get(0), accuser, outlet, port, depot);
    meeting(outlet, leader1, leader2);
    exchange(accuser, outlet, supplier, recipient, wordings.get(0), wanted);
    return document(outlet, accuser, spokesman);
  }

  private String wanted(
      String supplier, String recipient, List<String> kinds, String accuser, String outlet) {
    String claim =
        claim(accuser, accuser, Stance.ASSERTS, false, outlet, "S" + (transfers.size() + 1));
    return transfer(
        claim, /* supplier= */ recipient, /* recipient= */ supplier, kinds, Modality.WANTED);
  }

  private void shipment(String transfer, String accuser, String outlet, String port, String depot) {
    String claim = claim(accuser, accuser, Stance.OBSERVES, false, outlet, "SH1");
    List<Leg> legs = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      legs.add(
          new Leg(
              "SH1l" + i,
              claim,
              i,
              Optional.of(i == 1 ? port : depot),
              Optional.of(i == 1 ? depot : port),
              Optional.of(i == 1 ? Mode.SEA : Mode.RAIL),
              Optional.of(ValueBasis.INFERRED),
              Optional.empty(),
              i == 1 ? Optional.of(window()) : Optional.empty()));
    }
    shipments.add(
        new Shipment(
            "SH1", claim, Optional.of(transfer), Modality.ACTUAL, List.of(amount()), legs));
  }

  private void meeting(String outlet, String one, String other) {
    String claim = claim(outlet, outlet, Stance.ASSERTS, false, outlet, "M1");
    meetings.add(
        new Meeting(
            "M1",
            claim,
            List.of(one, other),
            Optional.of(window()),
            Optional.empty(),
            Modality.ACTUAL));
  }

  private void exchange(
      String accuser,
      String outlet,
      String supplier,
      String recipient,
      String given,
      String sought) {
    String claim = claim(accuser, accuser, Stance.ALLEGES, false, outlet, "X1");
    exchanges.add(
        new Exchange(
            "X1",
            claim,
            Modality.ACTUAL,
            List.of(
                new ExchangeSide(
                    Optional.of(supplier),
                    Optional.of(recipient),
                    Optional.of(given),
                    List.of(),
                    Optional.of(Fulfilment.SAID_DELIVERED)),
                new ExchangeSide(
                    Optional.of(recipient),
                    Optional.of(supplier),
                    Optional.of(sought),
                    List.of(),
                    Optional.of(Fulfilment.SOUGHT_ONLY)))));
  }

  private Claims document(String outlet, String accuser, String spokesman) {
    Role role = new Role(spokesman, "spokesman", accuser, span("the spokesman"));
    byte[] hash = new byte[32];
    random.nextBytes(hash);
    DocumentInfo doc =
        new DocumentInfo(
            String.format("synthetic-%d-%06d", seed, number),
            Optional.of(HexFormat.of().formatHex(hash)),
            Optional.of(offset + 1),
            Optional.of("en"),
            Optional.of(outlet),
            Optional.of(day(published, ValueBasis.METADATA)),
            Optional.empty(),
            Optional.of("Synthetic report " + number),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Claims(
        SyntheticClaims.ANNOTATOR,
        doc,
        entities,
        goods,
        List.of(role),
        statements,
        evidence,
        claims,
        transfers,
        shipments,
        meetings,
        exchanges,
        List.of(),
        coref,
        List.of());
  }

  private String claim(
      String speaker,
      String principal,
      Stance stance,
      boolean negative,
      String outlet,
      String content) {
    String id = String.format("C%02d", claims.size() + 1);
    boolean own = speaker.equals(outlet);
    claims.add(
        new Claim(
            id,
            Optional.of(content),
            Optional.empty(),
            speaker,
            principal,
            stance,
            negative ? Polarity.NEGATIVE : Polarity.POSITIVE,
            pick(List.of(Certainty.CERTAIN, Certainty.CERTAIN, Certainty.POSSIBLE)),
            own
                ? ReporterStance.OWN_VOICE
                : pick(List.of(ReporterStance.RELAYS, ReporterStance.DISTANCES)),
            Optional.of(own ? AttributionForm.NONE : AttributionForm.INDIRECT),
            Optional.of(Basis.UNSTATED),
            own ? Optional.empty() : Optional.of("ST1"),
            random.nextInt(4) == 0 ? List.of("V1") : List.of(),
            random.nextInt(4) == 0
                ? List.of(new Hedge("allegedly", Optional.of(outlet)))
                : List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(0.5 + random.nextInt(50) / 100.0),
            List.of(span("words " + random.nextInt(100_000) + " of claim " + id))));
    return id;
  }

  private String transfer(
      String claim, String supplier, String recipient, List<String> kinds, Modality modality) {
    String id = "S" + (transfers.size() + 1);
    transfers.add(
        new Transfer(
            id,
            claim,
            Optional.of(supplier),
            Optional.of(recipient),
            kinds,
            modality,
            random.nextBoolean() ? List.of(amount()) : List.of(),
            random.nextBoolean() ? Optional.of(window()) : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return id;
  }

  private String state(Entity state) {
    for (EntityReference e : entities) {
      if (e.reference().equals(Optional.of(state.key()))) {
        return e.id();
      }
    }
    return add(
        state.type(), state.name(), state.wikidata(), Optional.of(state.key()), Optional.empty());
  }

  private String entity(EntityType type, String name, Optional<String> locatedIn) {
    return add(type, name, Optional.empty(), Optional.empty(), locatedIn);
  }

  private String add(
      EntityType type,
      String name,
      Optional<String> qid,
      Optional<String> reference,
      Optional<String> locatedIn) {
    String id = "E" + (entities.size() + 1);
    List<Span> mentions = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      mentions.add(mention(name));
    }
    entities.add(
        new EntityReference(
            id,
            type,
            name,
            List.of(),
            Optional.empty(),
            qid,
            Optional.empty(),
            reference,
            locatedIn,
            Optional.empty(),
            mentions));
    return id;
  }

  private String goods(String type) {
    String id = "G" + (goods.size() + 1);
    goods.add(new Goods(id, type, Optional.empty(), Optional.empty(), List.of(mention(type))));
    return id;
  }

  private Span span(String words) {
    Span span = new Span(offset, offset + words.length(), Optional.of(words));
    offset += words.length() + 1;
    return span;
  }

  private Span mention(String words) {
    Span span = new Span(offset, offset + words.length(), Optional.empty());
    offset += words.length() + 1;
    return span;
  }

  private Quantity amount() {
    BigDecimal lower = BigDecimal.valueOf(10L * (1 + random.nextInt(300)));
    return new Quantity(
        Comparator.MORE_THAN,
        Optional.of(lower),
        Optional.empty(),
        "container",
        Optional.of("more than " + lower + " containers"));
  }

  private When window() {
    LocalDate end = published.minusDays(random.nextInt(60));
    return new When(
        end.minusDays(1L + random.nextInt(50)) + "/" + end, ValueBasis.STATED, Optional.empty());
  }

  private When day(LocalDate day, ValueBasis basis) {
    return new When(day.toString(), basis, Optional.empty());
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
