package dev.stackprint.gcp.kinds.guardrail;

import dev.stackprint.blueprints.plan.Properties;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The personal data that a guardrail looks for, in the words of Sensitive Data Protection.
 *
 * @param types detectors of Google's
 * @param patterns detectors that are made for the guardrail
 * @param blocked the detectors for whose findings a text is refused
 */
record PersonalData(List<String> types, List<Pattern> patterns, List<String> blocked) {

  /**
   * The detectors of what a blueprint names. Source:
   * cloud.google.com/sensitive-data-protection/docs/infotypes-reference, read 2026-11-22.
   */
  private static final Map<String, List<String>> DETECTORS =
      Map.ofEntries(
          Map.entry("address", List.of("STREET_ADDRESS")),
          Map.entry("age", List.of("AGE")),
          Map.entry("aws-access-key", List.of("AWS_CREDENTIALS")),
          Map.entry("aws-secret-key", List.of("AWS_CREDENTIALS")),
          Map.entry(
              "ca-health-number", List.of("CANADA_BC_PHN", "CANADA_OHIP", "CANADA_QUEBEC_HIN")),
          Map.entry("ca-social-insurance-number", List.of("CANADA_SOCIAL_INSURANCE_NUMBER")),
          Map.entry("credit-debit-card-cvv", List.of("CVV_NUMBER")),
          Map.entry("credit-debit-card-expiry", List.of("CREDIT_CARD_EXPIRATION_DATE")),
          Map.entry("credit-debit-card-number", List.of("CREDIT_CARD_NUMBER")),
          Map.entry("driver-id", List.of("DRIVERS_LICENSE_NUMBER")),
          Map.entry("email", List.of("EMAIL_ADDRESS")),
          Map.entry("international-bank-account-number", List.of("IBAN_CODE")),
          Map.entry("ip-address", List.of("IP_ADDRESS")),
          Map.entry("mac-address", List.of("MAC_ADDRESS")),
          Map.entry("name", List.of("PERSON_NAME")),
          Map.entry("password", List.of("PASSWORD")),
          Map.entry("phone", List.of("PHONE_NUMBER")),
          Map.entry("swift-code", List.of("SWIFT_CODE")),
          Map.entry(
              "uk-national-health-service-number", List.of("UK_NATIONAL_HEALTH_SERVICE_NUMBER")),
          Map.entry("uk-national-insurance-number", List.of("UK_NATIONAL_INSURANCE_NUMBER")),
          Map.entry("uk-unique-taxpayer-reference-number", List.of("UK_TAXPAYER_REFERENCE")),
          Map.entry("url", List.of("URL")),
          Map.entry("us-bank-account-number", List.of("FINANCIAL_ACCOUNT_NUMBER")),
          Map.entry("us-bank-routing-number", List.of("US_BANK_ROUTING_MICR")),
          Map.entry(
              "us-individual-tax-identification-number",
              List.of("US_INDIVIDUAL_TAXPAYER_IDENTIFICATION_NUMBER")),
          Map.entry("us-passport-number", List.of("US_PASSPORT")),
          Map.entry("us-social-security-number", List.of("US_SOCIAL_SECURITY_NUMBER")),
          Map.entry("vehicle-identification-number", List.of("VEHICLE_IDENTIFICATION_NUMBER")));

  /** What Google has no detector of, but has a form that can be recognized. */
  private static final Map<String, String> FORMS =
      Map.of("pin", "(?i)\\bPIN(?:[ -]?(?:code|number))?(?: is)?\\W{0,3}\\d{4,8}\\b");

  /**
   * A detector that is made for the guardrail.
   *
   * @param name its name
   * @param pattern a regular expression
   */
  record Pattern(String name, String pattern) {}

  static PersonalData of(Properties personal) {
    Set<String> types = new LinkedHashSet<>();
    Set<Pattern> patterns = new LinkedHashSet<>();
    Set<String> blocked = new LinkedHashSet<>();
    for (String name : personal.texts("block")) {
      blocked.addAll(add(name, types, patterns));
    }
    for (String name : personal.texts("mask")) {
      add(name, types, patterns);
    }
    for (Properties each : personal.sections("patterns")) {
      String name = constant(each.text("name"));
      patterns.add(new Pattern(name, each.text("pattern")));
      if (each.text("action").equals("block")) {
        blocked.add(name);
      }
    }
    return new PersonalData(
        List.copyOf(types), List.copyOf(patterns), blocked.stream().sorted().toList());
  }

  /** Adds what detects something, and returns its names. */
  private static List<String> add(String name, Set<String> types, Set<Pattern> patterns) {
    if (FORMS.containsKey(name)) {
      patterns.add(new Pattern(constant(name), FORMS.get(name)));
      return List.of(constant(name));
    }
    List<String> detectors = DETECTORS.getOrDefault(name, List.of());
    types.addAll(detectors);
    return detectors;
  }

  /** Returns the first name of a list that nothing detects. */
  static Optional<String> undetected(List<String> names) {
    return names.stream()
        .filter(name -> !DETECTORS.containsKey(name) && !FORMS.containsKey(name))
        .findFirst();
  }

  boolean any() {
    return !types.isEmpty() || !patterns.isEmpty();
  }

  private static String constant(String words) {
    return words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }
}
