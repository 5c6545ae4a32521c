package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.text.Amount;

/** Collects who plays which role beside a noun of giving, from the prepositions after it. */
final class NounRoles {
  private static final Set<String> ROLES =
      Set.of(
          "of",
          "from",
          "to",
          "for",
          "by",
          "into",
          "worth",
          "with",
          "between",
          "at",
          "in",
          "on",
          "covering",
          "involving");

  private final Nominals nominals;
  private final Phrases phrases;
  private final Optional<Party> speaker;
  private final NounKind kind;
  final Set<Party> suppliers = new LinkedHashSet<>();
  final Set<Party> recipients = new LinkedHashSet<>();
  final Set<Party> partners = new LinkedHashSet<>();
  final List<GoodsRef> goods = new ArrayList<>();
  final List<Amount> amounts = new ArrayList<>();
  boolean to;
  boolean from;
  boolean between;
  int end;

  NounRoles(Nominals nominals, Phrases phrases, Optional<Party> speaker, NounKind kind) {
    this.nominals = nominals;
    this.phrases = phrases;
    this.speaker = speaker;
    this.kind = kind;
  }

  /** The phrase of the noun itself. */
  void own(int index) {
    goods.addAll(nominals.goods(phrases, index));
    amounts.addAll(nominals.amounts(phrases, index));
    end = phrases.get(index).end();
    boolean measured =
        phrases.is(index - 1, Phrase.Kind.PREPOSITION)
            && Set.of("of", "in").contains(phrases.word(index - 1))
            && phrases.is(index - 2, Phrase.Kind.NOUN)
            && !goods.isEmpty();
    if (measured) {
      // "$290 million in military aid", "100 tonnes of ammunition"
      int head = phrases.get(index - 2).head();
      nominals.amounts(phrases, index - 2).stream()
          .filter(a -> head >= a.firstToken() && head < a.endToken())
          .filter(a -> !a.unit().equals("item"))
          .forEach(amounts::add);
    }
  }

  /** What follows the noun. */
  void right(List<Argument> arguments) {
    for (int k = 0; k < arguments.size(); k++) {
      Argument a = arguments.get(k);
      if (a.preposition().isEmpty()) {
        return;
      }
      if (!ROLES.contains(a.preposition())) {
        continue;
      }
      if (enumerates(arguments, k)) {
        return;
      }
      to |= a.preposition().equals("to");
      from |= a.preposition().equals("from");
      between |= a.preposition().equals("between");
      boolean goodsFollow =
          arguments.subList(k + 1, arguments.size()).stream()
              .anyMatch(b -> b.preposition().equals("for") && names(b));
      for (int p : a.phrases()) {
        boolean of = phrases.is(p - 1, Phrase.Kind.PREPOSITION) && phrases.word(p - 1).equals("of");
        role(of && names(p) ? "of" : a.preposition(), p, k == 0, goodsFollow);
        end = Math.max(end, phrases.get(p).end());
      }
    }
  }

  /**
   * Whether "from A to B to C" begins here: it counts up who gives as often as it tells a way, so
   * that nobody is the one or the other by it.
   */
  private static boolean enumerates(List<Argument> arguments, int k) {
    return k + 2 < arguments.size()
        && arguments.get(k).preposition().equals("from")
        && arguments.get(k + 1).preposition().equals("to")
        && arguments.get(k + 2).preposition().equals("to");
  }

  private boolean names(Argument a) {
    return a.phrases().stream().anyMatch(this::names);
  }

  private boolean names(int p) {
    return !nominals.goods(phrases, p).isEmpty();
  }

  private void role(String preposition, int p, boolean first, boolean goodsFollow) {
    switch (preposition) {
      case "of" -> {
        if (!goods(p)) {
          amounts.addAll(nominals.amounts(phrases, p));
          owner(p);
        }
      }
      case "from" -> {
        boolean asks = first && (kind == NounKind.ASK || (kind == NounKind.ORDER && goodsFollow));
        party(p, asks ? recipients : suppliers);
      }
      case "by" -> party(p, kind.ownerGets() ? recipients : suppliers);
      case "to", "into" -> {
        boolean asked = kind == NounKind.ASK || (kind == NounKind.ORDER && first && goodsFollow);
        party(p, asked ? suppliers : recipients);
      }
      case "for" -> {
        if (!goods(p) && recipients.isEmpty()) {
          party(p, recipients);
        }
      }
      case "with" -> {
        switch (kind) {
          case PACKAGE, AID -> goods(p);
          case ORDER, GET -> party(p, suppliers);
          case DEAL -> party(p, partners);
          default -> {}
        }
      }
      case "at" -> goods(p);
      case "on", "covering", "involving" -> {
        if (kind == NounKind.DEAL || kind == NounKind.ORDER || kind == NounKind.PACKAGE) {
          goods(p);
        }
      }
      case "in" -> {
        if (kind == NounKind.PACKAGE) {
          goods(p);
        }
      }
      case "worth" -> amounts.addAll(nominals.amounts(phrases, p));
      default -> {}
    }
  }

  /** Takes the goods of the phrase, with their amounts; false where it names none. */
  private boolean goods(int p) {
    List<GoodsRef> found = nominals.goods(phrases, p);
    goods.addAll(found);
    if (!found.isEmpty()) {
      amounts.addAll(nominals.amounts(phrases, p));
    }
    return !found.isEmpty();
  }

  private void owner(int p) {
    party(p, kind.ownerGets() ? recipients : suppliers);
  }

  private void party(int p, Set<Party> role) {
    Set<Party> other = role == suppliers ? recipients : suppliers;
    role.addAll(nominals.parties(phrases, new NounRef(p, false), speaker, ids(other)));
  }

  /** Who does the deed that the noun means. */
  Set<Party> owners() {
    return kind.ownerGets() ? recipients : suppliers;
  }

  /** Who is at the other end. */
  Set<Party> others() {
    return kind.ownerGets() ? suppliers : recipients;
  }

  static Set<String> ids(Set<Party> parties) {
    return parties.stream().map(Party::identity).collect(Collectors.toSet());
  }
}
