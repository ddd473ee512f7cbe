/**
 * Dated data about the clouds: models, accelerators, images, regions, languages, prices, each with
 * the source it came from. Read from {@code facts/*.yaml}, which {@code
 * blueprints/facts/refresh.py} writes.
 *
 * <p>{@link dev.stackprint.blueprints.facts.Facts} is where to start. Nothing here prints or knows
 * of a blueprint: what cannot be answered is a result with alternatives, for the caller to report.
 */
package dev.stackprint.blueprints.facts;
