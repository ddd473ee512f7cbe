package dev.stackprint.templates.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JavaSourceProperties {
  @Property(tries = 100)
  void anythingIsLaidOutAsTheRefereeDoes(@ForAll long seed) {
    String source = RandomSource.of(seed);
    check(source, JavaSource.layout(source));
  }

  @Property(tries = 40)
  void lineBreaksDoNotMatter(@ForAll long seed) {
    String source = RandomSource.of(seed);
    String scrambled = new Disguise(seed).scrambled(source);
    check(source, JavaSource.layout(scrambled));
  }

  private static void check(String source, String layout) {
    assertThat(Referee.format(layout)).isEqualTo(layout);
    assertThat(JavaSource.layout(layout)).isEqualTo(layout);
    assertThat(code(layout)).isEqualTo(code(source));
  }

  /** The tokens of a source, with strings put together again that may have been split. */
  private static List<String> code(String source) {
    List<String> code = new ArrayList<>();
    for (Token token : Tokenizer.tokenize(source)) {
      int size = code.size();
      boolean joins =
          size > 1
              && token.text().startsWith("\"")
              && code.get(size - 1).equals("+")
              && code.get(size - 2).startsWith("\"");
      if (joins) {
        code.remove(size - 1);
        String start = code.remove(size - 2);
        code.add(start.substring(0, start.length() - 1) + token.text().substring(1));
      } else {
        code.add(token.text());
      }
    }
    return code;
  }
}
