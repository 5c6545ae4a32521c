package org.waybill.text;

import java.util.List;
import java.util.Optional;
import org.waybill.reference.Entity;
import org.waybill.reference.GoodsType;

/** A mention while it is being worked out. */
final class Draft {
  int first;
  int end;
  MentionKind kind;
  MentionForm form;
  String name;
  List<Entity> candidates = List.of();
  Entity entity;
  GoodsType goods;
  String title;
  String organization;
  String state;
  String near;

  /** Where the mention is only a part of its token: {@code char} offsets, else -1. */
  int start = -1;

  int stop = -1;

  Draft(int first, int end, MentionKind kind, MentionForm form, String name) {
    this.first = first;
    this.end = end;
    this.kind = kind;
    this.form = form;
    this.name = name;
  }

  /** The same with an entity of the tables, which also gives name and state. */
  Draft as(Entity meant) {
    entity = meant;
    name = meant.name();
    state = kind == MentionKind.STATE ? meant.key() : meant.state().orElse(state);
    return this;
  }

  boolean covers(int token) {
    return first <= token && token < end;
  }

  boolean overlaps(int from, int to) {
    return first < to && from < end;
  }

  int length() {
    return end - first;
  }

  boolean is(MentionKind wanted) {
    return kind == wanted;
  }

  Mention toMention(List<Token> tokens) {
    return new Mention(
        first,
        end,
        start >= 0 ? start : tokens.get(first).start(),
        stop >= 0 ? stop : tokens.get(end - 1).end(),
        kind,
        form,
        name,
        candidates,
        Optional.ofNullable(entity),
        Optional.ofNullable(goods),
        Optional.ofNullable(title),
        Optional.ofNullable(organization),
        Optional.ofNullable(state),
        Optional.ofNullable(near));
  }
}
