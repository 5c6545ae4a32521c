package org.waybill.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ClaimsRoundTripTest {
  @Provide
  Arbitrary<Claims> claims() {
    return Arbitraries.longs().map(RandomClaims::of);
  }

  @Property(tries = 500)
  void whatIsWrittenIsValidAndReadsBackEqual(@ForAll("claims") Claims claims)
      throws IOException, ClaimsException {
    StringWriter pretty = new StringWriter();
    ClaimsJson.writePretty(claims, pretty);

    assertEquals(claims, ClaimsJson.read(ClaimsJson.toString(claims), "written"));
    assertEquals(claims, ClaimsJson.read(pretty.toString(), "written"));
  }

  @Property(tries = 100)
  void documentsWrittenOneAfterTheOtherReadBackInOrder(
      @ForAll @Size(min = 1, max = 5) List<@From("claims") Claims> several) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Claims claims : several) {
      ClaimsJson.write(claims, out);
    }
    List<Claims> read = new ArrayList<>();
    ClaimsJson.readAll(
        new ByteArrayInputStream(out.toByteArray()),
        "written",
        new ClaimsSink() {
          @Override
          public void accept(Claims claims) {
            read.add(claims);
          }

          @Override
          public void reject(ClaimsException problem) {
            throw new AssertionError(problem);
          }
        });

    assertEquals(several, read);
  }
}
