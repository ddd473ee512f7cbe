package dev.stackprint.templates;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** A view of texts that mean to break out of wherever they are put. */
record Texts(String first, List<String> texts, List<Codes> codes) {
  /** A text as Java code of several sorts. */
  record Codes(Code literal, Code block, Code comment, Code javadoc) {}

  static Texts of(List<String> texts) {
    var codes = new ArrayList<Codes>();
    for (var text : texts) {
      codes.add(
          new Codes(
              JavaCode.string(text),
              JavaCode.text(text),
              JavaCode.comment(text),
              JavaCode.javadoc(text)));
    }
    return new Texts(texts.get(0), texts, codes);
  }

  /** Makes such texts. */
  static final class Domain extends DomainContextBase {
    private static final String[] PIECES = {
      "\"",
      "\"\"\"",
      "'",
      "\\",
      "\\\\",
      "\\\"",
      "\n",
      "\r",
      "\r\n",
      "\t",
      "\b",
      "\f",
      "\0",
      "\u001b",
      "\u007f",
      "\\u0022",
      "\\u000a",
      "\\u002a\\u002f",
      "\\uD83D",
      "\\u",
      "\\x",
      "\\N{",
      "\\100",
      "u",
      "x",
      "0",
      "7",
      "*/",
      "*",
      "/",
      "//",
      "/*",
      "/**",
      "@deprecated",
      " @deprecated ",
      "\u2028@deprecated",
      "{@code",
      "}",
      "<pre>",
      "<!--",
      "-->",
      "--",
      "-",
      "]]>",
      "<![CDATA[",
      "<b>",
      "</b>",
      "&",
      "&amp;",
      "&#10;",
      "&#x1;",
      "${",
      "${x}",
      "#{",
      "<#if>",
      "${parameters.x}",
      "{{",
      "}}",
      "%s",
      "#",
      "# ",
      "##",
      " #",
      "|",
      "||",
      "\\|",
      "`",
      "```",
      "~~~",
      "_",
      "__",
      "a_b",
      "*a*",
      "**",
      "[a](b)",
      "![a](b)",
      "[a]: b",
      "[",
      "]",
      "(",
      ")",
      "!",
      "http://a.b",
      "www.a.b",
      "<http://a.b>",
      "1.",
      "1)",
      "1. ",
      "+ ",
      "- ",
      "- [ ] ",
      "=",
      "===",
      "---",
      "***",
      "> ",
      "    ",
      "\t\t",
      ":",
      ": ",
      ":-:",
      "coding: utf-7",
      "coding=latin-1",
      "-*- coding: utf-16 -*-",
      "yes",
      "null",
      "~",
      "!!python/object",
      "é",
      "ß",
      "中文",
      "אב",
      "😀",
      "👨‍👩‍👧",
      "\u200b",
      "\u200e",
      "\u200f",
      "\u202e",
      "\u2066",
      "\u2028",
      "\u2029",
      "\u0085",
      "\u00a0",
      "\u00ad",
      "\u3000",
      "\ufeff",
      "\ufffe",
      "\uffff",
      "\ud83d",
      "\ude00",
      "\ud800",
      "\udfff",
      "\udbff\udfff",
      "\udb40\udc01",
      "e\u0301",
      " ",
      "  ",
      "a",
      "b",
      "Z",
      "9",
      ".",
      ",",
      ";",
      "$",
      "^"
    };

    @Provide
    Arbitrary<String> text() {
      var pieces = Arbitraries.of(PIECES).list().ofMaxSize(12).map(list -> String.join("", list));
      var characters = Arbitraries.strings().ofMaxLength(20);
      var units =
          Arbitraries.integers().between(0, 0xFFFF).list().ofMaxSize(10).map(Domain::characters);
      var mixed = Combinators.combine(pieces, characters, pieces).as((a, b, c) -> a + b + c);
      var longText = pieces.filter(text -> !text.isEmpty()).map(Domain::repeated);
      return Arbitraries.frequencyOf(
          net.jqwik.api.Tuple.of(10, pieces),
          net.jqwik.api.Tuple.of(4, mixed),
          net.jqwik.api.Tuple.of(4, units),
          net.jqwik.api.Tuple.of(1, longText));
    }

    private static String characters(List<Integer> units) {
      var text = new StringBuilder();
      units.forEach(unit -> text.append((char) unit.intValue()));
      return text.toString();
    }

    private static String repeated(String text) {
      return text.repeat(10_000 / text.length() + 1).substring(0, 10_000);
    }
  }
}
