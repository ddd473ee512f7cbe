package dev.stackprint.blueprints.facts;

import java.math.BigDecimal;

/**
 * On-demand price of a million tokens, in US dollars.
 *
 * @param input of tokens that the model reads
 * @param output of tokens that it writes; zero for an embedding
 */
public record TokenPrice(BigDecimal input, BigDecimal output) {

  static TokenPrice of(String inputSlashOutput) {
    int slash = inputSlashOutput.indexOf('/');
    return new TokenPrice(
        new BigDecimal(inputSlashOutput.substring(0, slash)),
        new BigDecimal(inputSlashOutput.substring(slash + 1)));
  }
}
