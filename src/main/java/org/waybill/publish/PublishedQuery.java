package org.waybill.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waybill.query.QueryRunner;
import org.waybill.query.Row;

/** A query that stands beside this class, by the name of its file without ending. */
record PublishedQuery(String name) {

  /** All rows of its answer. */
  List<Row> rows(QueryRunner runner) {
    return runner.rows(text(), Map.of());
  }

  /** All rows where some of its variables have these values. */
  List<Row> rows(QueryRunner runner, Map<String, String> iris) {
    return runner.rows(text(), iris);
  }

  private String text() {
    try (InputStream in = PublishedQuery.class.getResourceAsStream(name + ".rq")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
