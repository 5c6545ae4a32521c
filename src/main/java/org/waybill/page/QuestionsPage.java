package org.waybill.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waybill.query.NamedQuery;

/**
 * The list of ready-made questions.
 *
 * @param topics the questions by their topic
 */
public record QuestionsPage(Map<String, List<NamedQuery>> topics) {

  /** Lists them. */
  public static Page read(PageSource source) {
    Map<String, List<NamedQuery>> topics =
        source.library().all().stream()
            .collect(Collectors.groupingBy(NamedQuery::topic, TreeMap::new, Collectors.toList()));
    return new Page("questions", source.frame("Questions"), new QuestionsPage(topics));
  }
}
