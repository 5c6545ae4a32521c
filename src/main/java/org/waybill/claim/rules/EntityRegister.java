package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.EntityReference;
import org.waybill.claim.Goods;
import org.waybill.claim.Span;
import org.waybill.reference.Entity;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/** Gives the parties and goods of a document their ids, in the order in which they are needed. */
final class EntityRegister {
  private final AnalysedText text;
  private final Cast cast;
  private final SpanCutter cutter;
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Map<String, String> goodsIds = new LinkedHashMap<>();
  private final Map<String, Mention> byIdentity = new LinkedHashMap<>();

  EntityRegister(AnalysedText text, Cast cast, SpanCutter cutter) {
    this.text = text;
    this.cast = cast;
    this.cutter = cutter;
    for (Sentence sentence : text.sentences()) {
      for (Mention m : sentence.mentions()) {
        byIdentity.putIfAbsent(cast.party(m).identity(), m);
      }
    }
  }

  /** The id of the party, new at its first use. */
  String id(Party party) {
    String known = ids.get(party.identity());
    if (known != null) {
      return known;
    }
    String id = "E" + (ids.size() + 1);
    ids.put(party.identity(), id);
    parties.put(party.identity(), party);
    if (!party.isState()) {
      party.state().flatMap(cast::state).ifPresent(this::id);
    }
    return id;
  }

  /** The id of the kind of goods, new at its first use. */
  String goods(GoodsRef ref) {
    return goodsIds.computeIfAbsent(ref.type(), t -> "G" + (goodsIds.size() + 1));
  }

  /** The type of the goods with the id. */
  String typeOf(String goodsId) {
    return goodsIds.entrySet().stream()
        .filter(e -> e.getValue().equals(goodsId))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** All parties that have an id. */
  List<EntityReference> entities() {
    List<EntityReference> list = new ArrayList<>();
    for (Party party : List.copyOf(parties.values())) {
      list.add(entity(party));
    }
    return list;
  }

  private EntityReference entity(Party party) {
    List<Span> mentions = new ArrayList<>();
    Set<String> forms = new LinkedHashSet<>();
    for (Sentence sentence : text.sentences()) {
      for (Mention m : sentence.mentions()) {
        if (m.kind() != MentionKind.GOODS && cast.party(m).identity().equals(party.identity())) {
          mentions.add(cutter.mention(m.start(), m.end()));
          if (m.form() == MentionForm.NAME || m.form() == MentionForm.SURNAME) {
            forms.add(text.words(m.start(), m.end()).replaceAll("\\s+", " "));
          }
        }
      }
    }
    cast.calledBesides(party.identity()).stream()
        .map(words -> words.replaceAll("\\s+", " "))
        .forEach(forms::add);
    forms.remove(party.name());
    Optional<Entity> entity = party.entity();
    Mention mention = byIdentity.get(party.identity());
    Optional<String> near =
        mention == null ? Optional.empty() : mention.near().flatMap(this::placeNamed).map(ids::get);
    Optional<String> state =
        party.isState() ? Optional.empty() : party.state().flatMap(cast::state).map(this::id);
    return new EntityReference(
        ids.get(party.identity()),
        party.type(),
        party.name(),
        List.copyOf(forms),
        Optional.empty(),
        entity.flatMap(Entity::wikidata),
        entity.flatMap(Entity::wikidata).isPresent() ? Optional.empty() : Optional.of("unresolved"),
        entity.map(Entity::key),
        state,
        near,
        mentions);
  }

  /** Gives the places by which unnamed depots lie an id, so that they can be pointed to. */
  void placesNearby() {
    for (Party party : List.copyOf(parties.values())) {
      Mention mention = byIdentity.get(party.identity());
      if (mention != null) {
        mention.near().flatMap(this::mentionNamed).map(cast::party).ifPresent(this::id);
      }
    }
  }

  private Optional<Mention> mentionNamed(String name) {
    return byIdentity.values().stream()
        .filter(m -> m.kind() == MentionKind.PLACE && m.name().equals(name))
        .findFirst();
  }

  private Optional<String> placeNamed(String name) {
    return mentionNamed(name).map(m -> cast.party(m).identity());
  }

  /** All kinds of goods that have an id, each with where the text names it. */
  List<Goods> goodsList() {
    List<Goods> list = new ArrayList<>();
    goodsIds.forEach(
        (type, id) -> {
          List<Span> mentions = new ArrayList<>();
          Optional<String> qid = Optional.empty();
          for (Sentence sentence : text.sentences()) {
            for (Mention m : sentence.mentions()) {
              if (m.goods().isPresent() && m.goods().get().notation().equals(type)) {
                mentions.add(cutter.mention(m.start(), m.end()));
                qid = m.goods().get().wikidata();
              }
            }
          }
          list.add(new Goods(id, type, qid, Optional.empty(), mentions));
        });
    return list;
  }
}
