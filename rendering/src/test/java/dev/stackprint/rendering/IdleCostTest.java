package dev.stackprint.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stackprint.blueprints.facts.Price;
import dev.stackprint.blueprints.facts.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdleCostTest {

  private static final Source PAGE =
      new Source("page", "https://example.com", LocalDate.of(2026, 11, 22), Set.of("usd"));

  private static Price price(String usd, String per) {
    return new Price("thing", new BigDecimal(usd), per, PAGE);
  }

  @Test
  void addsTheHoursOfAMonthUp() {
    IdleCost cost = IdleCost.monthly("3 things", 3, price("0.045", "hour"), "");

    assertThat(cost.price()).isEqualTo("USD 98.55 a month");
    assertThat(cost.source()).contains(PAGE);
  }

  @Test
  void multipliesMonths() {
    assertThat(IdleCost.monthly("18 things", 18, price("0.1", "month"), "").price())
        .isEqualTo("USD 1.80 a month");
  }

  @Test
  void doesNotPassAPriceOfUseOffAsOneOfIdling() {
    assertThatThrownBy(() -> IdleCost.monthly("1 thing", 1, price("2", "GB"), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(IdleCost.byUse("thing", price("2.00", "100,000 events"), "").price())
        .isEqualTo("USD 2.00 per 100,000 events");
  }
}
