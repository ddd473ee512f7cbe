package dev.stackprint.aws.render;

/**
 * What a choice costs while nobody uses it.
 *
 * @param what what bills, such as "OpenSearch Serverless, 2 OCU"
 * @param price the price with its unit and date, or how it is metered
 * @param avoid how to avoid it; "" if it cannot be
 */
public record IdleCost(String what, String price, String avoid) {}
