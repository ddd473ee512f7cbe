package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stackprint.blueprints.plan.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PricesTest {

  private final Prices prices = Facts.load().prices(Target.AWS);
  private final Prices ofGcp = Facts.load().prices(Target.GCP);

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
  void googleHasPricesOfItsOwn() {
    assertThat(ofGcp.of("kms-key-version").monthly())
        .hasValueSatisfying(month -> assertThat(month).isEqualByComparingTo("0.06"));
    assertThat(ofGcp.minimum("rag-engine-basic").monthly())
        .hasValueSatisfying(month -> assertThat(month).isEqualByComparingTo("89.79"));
    assertThatThrownBy(() -> ofGcp.of("kms-key")).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyPriceHasItsSource(Target target) {
    assertThat(Facts.load().prices(target).all())
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
