package org.waybill.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waybill.reference.Entity;
import org.waybill.reference.GoodsType;

/**
 * Words of a sentence that name something. Mentions may nest: "Russian" within the border "Russian
 * border with Ukraine".
 *
 * @param firstToken index of the first token in its sentence; articles and titles are not within
 * @param endToken index after the last token; a possessive "'s" is not within
 * @param start first {@code char} in the article's text
 * @param end {@code char} after the last
 * @param kind what sort of thing is named
 * @param form by which sort of words
 * @param name its usual English name where it is known, else the fullest name that the article
 *     gives it; for goods the notation of their type
 * @param candidates entities of the reference tables that the words may stand for, best first
 * @param entity the one that they stand for here
 * @param goods the type of goods, for goods
 * @param title the function that the text gives a person or office here, lower case: "defence
 *     minister", "spokesman"
 * @param organization name of the organization that the title belongs to: "White House"
 * @param state key of the state that it is, belongs to or speaks for
 * @param near for a facility that has no name, the name of the place by which it is said to be
 */
public record Mention(
    int firstToken,
    int endToken,
    int start,
    int end,
    MentionKind kind,
    MentionForm form,
    String name,
    List<Entity> candidates,
    Optional<Entity> entity,
    Optional<GoodsType> goods,
    Optional<String> title,
    Optional<String> organization,
    Optional<String> state,
    Optional<String> near) {
  public Mention {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(name, "name");
    candidates = List.copyOf(candidates);
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(goods, "goods");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(near, "near");
    if (firstToken < 0 || endToken <= firstToken) {
      throw new IllegalArgumentException(
          "a mention runs forward, not from token " + firstToken + " to " + endToken);
    }
  }

  /**
   * What is the same for all mentions of one thing within an article: the entity's key, else kind
   * and name.
   */
  public String identity() {
    return entity.map(Entity::key).orElse(kind + "/" + name);
  }

  /** Whether the token is within the mention. */
  public boolean covers(int token) {
    return firstToken <= token && token < endToken;
  }
}
