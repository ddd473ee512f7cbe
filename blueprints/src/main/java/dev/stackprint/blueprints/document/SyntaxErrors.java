package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in a user's words what the YAML parser means. */
final class SyntaxErrors {

  private SyntaxErrors() {}

  static void report(MarkedYamlEngineException error, Places places, Diagnostics diagnostics) {
    Finding finding = explain(error, places);
    diagnostics.report(
        finding.code(), Path.ROOT, finding.origin(), finding.message(), finding.hint());
  }

  private static Finding explain(MarkedYamlEngineException error, Places places) {
    String problem = error.getProblem();
    String context = Optional.ofNullable(error.getContext()).orElse("");
    Origin here = places.at(error.getProblemMark());
    Optional<Mark> start = error.getContextMark().or(error::getProblemMark);

    if (problem.contains("(TAB)")) {
      return new Finding(
          Code.TAB_INDENTATION,
          here,
          "A tab stands where the line is indented",
          "Indent with spaces, two for each level");
    }
    if (problem.contains("cannot start any token")) {
      return new Finding(
          Code.SYNTAX,
          places.word(error.getProblemMark()),
          "A value cannot begin with this character",
          "Put the value in quotes");
    }
    if (problem.contains("mapping values are not allowed")) {
      return new Finding(
          Code.SYNTAX,
          here,
          "A ':' makes this a key, but no key can stand here",
          "Put text that holds ': ' in quotes; nested keys begin on a line of their own");
    }
    if (problem.contains("could not find expected ':'")) {
      return new Finding(
          Code.SYNTAX,
          places.word(start),
          "There is no ':' after this key",
          "Write `key: value`; text over several lines is indented deeper than its key");
    }
    if (problem.contains("sequence entries are not allowed")) {
      return new Finding(
          Code.SYNTAX,
          here,
          "A '-' makes this an item of a list, but no list can stand here",
          "Begin the list on the line after its key; put text that begins with '- ' in quotes");
    }
    if (problem.contains("unexpected end of stream")
        || problem.contains("unexpected document separator")) {
      return new Finding(
          Code.UNCLOSED, places.at(start), "This quote is not closed", "Add the closing quote");
    }
    if (context.contains("flow")) {
      boolean map = context.contains("mapping");
      return new Finding(
          Code.UNCLOSED,
          here,
          (map ? "A ',' or '}'" : "A ',' or ']'")
              + " is expected here, for the "
              + (map ? "{map}" : "[list]")
              + start.map(mark -> " that begins in line " + (mark.getLine() + 1)).orElse(""),
          "Close the bracket, or put text that holds brackets or commas in quotes");
    }
    if (problem.contains("<block end>") && !places.startsLine(error.getProblemMark())) {
      return new Finding(
          Code.SYNTAX,
          places.word(error.getProblemMark()),
          "This cannot follow what stands before it in this line",
          "Put the whole value in quotes");
    }
    if (problem.contains("<block end>") || context.contains("block collection")) {
      return new Finding(
          Code.INDENTATION,
          places.word(error.getProblemMark()),
          "This fits neither the line above nor the "
              + (context.contains("mapping") ? "map" : "list")
              + start.map(mark -> " that begins in line " + (mark.getLine() + 1)).orElse(""),
          "Let the keys of one map begin in the same column");
    }
    if (problem.contains("escape")) {
      return new Finding(
          Code.BAD_ESCAPE,
          here,
          "A backslash in double quotes begins an escape, and this is not one",
          "Write \\\\ for a backslash, or use single quotes");
    }
    if (context.contains("tag") || problem.contains("tag")) {
      return new Finding(
          Code.TAG,
          places.word(start),
          "A value that begins with '!' is a tag, and tags are not supported",
          "Put the value in quotes");
    }
    if (context.contains("anchor") || context.contains("alias")) {
      return new Finding(
          Code.SYNTAX,
          places.word(start),
          "The '&' or '*' is not followed by a name",
          "Put text that begins with '&' or '*' in quotes");
    }
    if (context.contains("block scalar")) {
      return new Finding(
          Code.SYNTAX,
          here,
          "After '|' or '>' the text has to begin on the next line, indented",
          "Only '+', '-' or the number of spaces may follow '|' or '>'");
    }
    if (context.contains("directive")) {
      return new Finding(
          Code.SYNTAX,
          places.word(start),
          "A line that begins with '%' is a directive, and this is not one of YAML 1.2",
          "Delete the line, or put the value in quotes");
    }
    return new Finding(
        Code.SYNTAX,
        places.word(error.getProblemMark()),
        "This cannot stand here",
        "Put text with special characters in quotes");
  }

  private record Finding(Code code, Origin origin, String message, String hint) {}
}
