/**
 * Rules beyond schemas. A kind names the rules that it brings; {@code used-by-others} is the class
 * {@code UsedByOthers} here.
 */
package dev.stackprint.blueprints.check.rules;
