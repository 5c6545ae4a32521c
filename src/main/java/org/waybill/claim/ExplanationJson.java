package org.waybill.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An explanation as one JSON object: {@code article}, {@code annotator}, {@code sentences} with
 * what each layer saw, {@code claims}, a claims document, and {@code skipped}.
 */
public final class ExplanationJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(new OrNull())
                  .addSerializer(new Document())
                  .addSerializer(new Notation()))
          .setSerializationInclusion(JsonInclude.Include.NON_EMPTY);

  private ExplanationJson() {}

  /** One line. */
  public static String toString(Explanation explanation) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("article", explanation.claims().doc().id());
    all.put("annotator", explanation.claims().annotator());
    all.put("sentences", explanation.sentences());
    all.put("claims", explanation.claims());
    all.put("skipped", explanation.skipped());
    try {
      return MAPPER.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new AssertionError("records of words and numbers can be written", e);
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class OrNull extends StdSerializer<Optional> {
    private static final long serialVersionUID = 1L;

    OrNull() {
      super(Optional.class);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Optional value) {
      return value.isEmpty();
    }

    @Override
    public void serialize(Optional value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeObject(value.orElse(null));
    }
  }

  private static final class Document extends StdSerializer<Claims> {
    private static final long serialVersionUID = 1L;

    Document() {
      super(Claims.class);
    }

    @Override
    public void serialize(Claims value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeRawValue(ClaimsJson.toString(value));
    }
  }

  private static final class Notation extends StdSerializer<Modality> {
    private static final long serialVersionUID = 1L;

    Notation() {
      super(Modality.class);
    }

    @Override
    public void serialize(Modality value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.notation());
    }
  }
}
