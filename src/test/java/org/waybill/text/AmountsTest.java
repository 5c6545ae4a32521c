package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran sent more than 1,000 containers of shells. | more than 1,000 containers | MORE_THAN | 1000 | | container",
        "Iran sent over a thousand containers. | over a thousand containers | MORE_THAN | 1000 | | container",
        "Iran sent some 200,000 rounds of it. | some 200,000 rounds | ABOUT | 200000 | 200000 | round",
        "Iran sent at least 40 shipments. | at least 40 shipments | AT_LEAST | 40 | | shipment",
        "Iran sent no fewer than 10,000 shipping containers. | no fewer than 10,000 shipping containers | AT_LEAST | 10000 | | container",
        "Iran sent up to 20 tons of it. | up to 20 tons | UP_TO | | 20 | tonne",
        "Iran sent several containers. | several containers | SEVERAL | 2 | | container",
        "Iran sent dozens of crates. | dozens of crates | SEVERAL | 24 | | crate",
        "Iran sent tens of thousands of them. | tens of thousands | SEVERAL | 20000 | | item",
        "Iran sent hundreds of thousands of them. | hundreds of thousands | SEVERAL | 200000 | | item",
        "Iran sent several hundred rounds. | several hundred rounds | SEVERAL | 200 | | round",
        "Iran sent between 10 and 15 containers. | between 10 and 15 containers | RANGE | 10 | 15 | container",
        "Iran sent 10 to 15 million rounds. | 10 to 15 million rounds | RANGE | 10000000 | 15000000 | round",
        "Iran sent 10-15 containers. | 10-15 containers | RANGE | 10 | 15 | container",
        "Iran sent two dozen containers. | two dozen containers | EXACTLY | 24 | 24 | container",
        "Iran sent half a million rounds. | half a million rounds | EXACTLY | 500000 | 500000 | round",
        "Iran sent twenty-five containers. | twenty-five containers | EXACTLY | 25 | 25 | container",
        "Iran sent two hundred and five of them. | two hundred | EXACTLY | 200 | 200 | item",
        "Iran paid $300 million. | $300 million | EXACTLY | 300000000 | 300000000 | USD",
        "Iran paid nearly \u00a34 billion. | nearly \u00a34 billion | ABOUT | 4000000000 | 4000000000 | GBP",
        "Iran paid 3.75 billion euros. | 3.75 billion euros | EXACTLY | 3750000000 | 3750000000 | EUR",
        "Iran paid USD 17.5 billion. | USD 17.5 billion | EXACTLY | 17500000000 | 17500000000 | USD",
        "Iran paid up to 20 mln dlrs. | up to 20 mln dlrs | UP_TO | | 20000000 | USD",
        "Iran paid $1-2 billion. | $1-2 billion | RANGE | 1000000000 | 2000000000 | USD",
        "The depot is about 290 kilometers away. | about 290 kilometers | ABOUT | 290 | 290 | km",
        "Syria gave Iraq 40 crates. | 40 crates | EXACTLY | 40 | 40 | crate",
        "On Monday 12 containers arrived. | 12 containers | EXACTLY | 12 | 12 | container",
        "Iran sent Syria 12 jets worth $500 million. | 12 jets | EXACTLY | 12 | 12 | item",
        "Iran sent 500 troops. | 500 troops | EXACTLY | 500 | 500 | person",
        "Iran sent a pair of helicopters. | a pair of helicopters | EXACTLY | 2 | 2 | item",
        "Iran sent twenty-odd tanks. | twenty-odd tanks | ABOUT | 20 | 20 | item",
        "Iran sent tens of tanks. | tens | SEVERAL | 20 | | item",
        "Iran spent tens of millions of dollars. | tens of millions of dollars | SEVERAL | 20000000 | | USD",
        "Iran sent one and a half million rounds. | one and a half million rounds | EXACTLY | 1500000 | 1500000 | round",
        "Iran sent a million and a half rounds. | a million and a half rounds | EXACTLY | 1500000 | 1500000 | round",
        "Iran sent a quarter of a million rounds. | a quarter of a million rounds | EXACTLY | 250000 | 250000 | round",
        "Iran sent hundreds of tons of powder. | hundreds of tons | SEVERAL | 200 | | tonne",
        "Iran sent 10 000 rifles. | 10 000 rifles | EXACTLY | 10000 | 10000 | item",
        "Iran sent nine planeloads of arms. | nine planeloads | EXACTLY | 9 | 9 | shipment",
        "Iran sent 50 MRAP vehicles. | 50 MRAP vehicles | EXACTLY | 50 | 50 | item",
        "Iran signed a $2.5-billion deal. | $2.5-billion | EXACTLY | 2500000000 | 2500000000 | USD",
        "Iran signed a three-million-euro deal. | three-million-euro | EXACTLY | 3000000 | 3000000 | EUR",
        "Iran signed a 24-aircraft deal. | 24-aircraft | EXACTLY | 24 | 24 | item",
        "Iran paid C$50 million. | C$50 million | EXACTLY | 50000000 | 50000000 | CAD",
        "Iran paid $2 to $3 billion. | $2 to $3 billion | RANGE | 2000000000 | 3000000000 | USD",
        "Iran handed over 20 jets. | 20 jets | EXACTLY | 20 | 20 | item",
        "Iran sent over 20 jets. | over 20 jets | MORE_THAN | 20 | | item",
        "Iran sent one shipment. | one shipment | EXACTLY | 1 | 1 | shipment",
      })
  void readsBoundsAndUnits(
      String text,
      String words,
      AmountBound bound,
      BigDecimal lower,
      BigDecimal upper,
      String unit) {
    List<Amount> amounts = amounts(text);
    Amount amount =
        amounts.stream()
            .filter(a -> a.text().equals(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError(amounts));
    assertEquals(bound, amount.bound());
    assertEquals(Optional.ofNullable(lower), amount.lower());
    assertEquals(Optional.ofNullable(upper), amount.upper());
    assertEquals(unit, amount.unit());
  }

  @ParameterizedTest
  @CsvSource({
    "No one may sell it.",
    "It is under Resolution 1718.",
    "Iran has taken it over.",
    "They use the Leopard 2 there.",
    "It said so on October 13 of 2023.",
    "The six-inch hull is 12-sided.",
    "A two-day visit ended in a four-party talk."
  })
  void findsNoAmountWhereThereIsNone(String text) {
    assertEquals(List.of(), amounts(text));
  }

  @Test
  void pointsToWhatIsCountedAndWhatItHolds() {
    Amount amount = amounts("Iran sent 40 containers of ammunition.").get(0);
    assertEquals(3, amount.head());
    assertEquals(5, amount.of());
  }

  private static List<Amount> amounts(String text) {
    return Texts.analyse(text, LocalDate.of(2023, 10, 13)).sentences().get(0).amounts();
  }
}
