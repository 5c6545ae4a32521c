package org.waybill.claim;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The claims documents beside the tests, and their articles. */
final class Documents {
  static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The long form, with every array; its article is in {@code harbour.txt}. */
  static final String HARBOUR = "harbour.claims.json";

  /** The short form. */
  static final String RAFALE = "fr-rafale.gold.json";

  private Documents() {}

  static String text(String name) {
    try (InputStream in = Documents.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String oneLine(String name) {
    return json(name).toString();
  }

  static JsonNode json(String name) {
    try {
      return JSON.readTree(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Claims claims(String name) {
    try {
      return ClaimsJson.read(text(name), name);
    } catch (ClaimsException e) {
      throw new IllegalStateException(e);
    }
  }
}
