package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PricesTest {

  private final Prices prices = Facts.load().prices();

  @Test
  void whatBillsByTheHourHasAPriceOfTheMonth() {
    assertThat(prices.of("nat-gateway").monthly())
        .hasValueSatisfying(month -> assertThat(month).isEqualByComparingTo("32.85"));
    assertThat(prices.of("kms-key").monthly())
        .hasValueSatisfying(month -> assertThat(month).isEqualByComparingTo("1"));
  }

  @Test
  void whatBillsByUseHasNone() {
    assertThat(prices.of("cloudtrail-data-events").monthly()).isEmpty();
    assertThat(prices.of("s3-vectors-storage").monthly()).isEmpty();
  }

  @Test
  void whatIsKeptUpWhileIdleCosts() {
    assertThat(prices.minimum("opensearch-classic-redundant").monthly())
        .hasValueSatisfying(month -> assertThat(month).isEqualByComparingTo("350.4"));
    assertThat(prices.minimum("opensearch-next-generation").monthly())
        .hasValueSatisfying(month -> assertThat(month).isZero());
  }

  @Test
  void everyPriceHasItsSource() {
    assertThat(prices.all())
        .hasSizeGreaterThan(8)
        .allSatisfy(
            price -> {
              assertThat(price.usd()).isPositive();
              assertThat(price.per()).isNotBlank();
              assertThat(price.source().reference()).startsWith("https://");
            });
  }

  @Test
  void anUnknownPriceIsAMistakeOfOurs() {
    assertThatThrownBy(() -> prices.of("unicorn")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> prices.minimum("unicorn")).isInstanceOf(IllegalStateException.class);
  }
}
