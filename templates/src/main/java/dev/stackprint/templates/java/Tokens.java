package dev.stackprint.templates.java;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The tokens of a source, with a cursor and with the partner of every bracket. */
final class Tokens {
  private final List<Token> all;
  private final int[] partner;
  private int next;

  Tokens(List<Token> all) {
    this.all = all;
    this.partner = new int[all.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < all.size(); i++) {
      Token token = all.get(i);
      if (token.kind() != Token.Kind.OPERATOR) {
        continue;
      }
      int closes = ")]}".indexOf(token.text());
      if ("([{".contains(token.text())) {
        open.addLast(i);
      } else if (closes >= 0) {
        if (open.isEmpty() || "([{".indexOf(all.get(open.getLast()).text()) != closes) {
          throw error(i, "nothing is open that '" + token.text() + "' could close");
        }
        partner[i] = open.removeLast();
        partner[partner[i]] = i;
      }
    }
    if (!open.isEmpty()) {
      throw error(open.getLast(), "'" + all.get(open.getLast()).text() + "' is not closed");
    }
  }

  int position() {
    return next;
  }

  /** The token at an index; the last one at any index behind it. */
  Token get(int index) {
    if (index < 0) {
      throw error(next, "expected a type");
    }
    return all.get(Math.min(index, all.size() - 1));
  }

  boolean is(int index, String text) {
    return get(index).is(text);
  }

  /** The bracket that belongs to the one at the index. */
  int partner(int index) {
    return partner[index];
  }

  boolean at(String text) {
    return is(next, text);
  }

  Token peek() {
    return get(next);
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  Token take() {
    return all.get(next++);
  }

  void expect(String text) {
    if (!at(text)) {
      throw error(next, "expected '" + text + "'");
    }
  }

  /** That there is no way to go on at this token. */
  JavaSyntaxException error(int index, String problem) {
    Token token = get(index);
    StringBuilder near = new StringBuilder();
    for (int i = Math.max(0, index - 4); i < Math.min(all.size(), index + 4); i++) {
      near.append(i == index ? " >>" : " ").append(get(i).text());
    }
    return new JavaSyntaxException(token.line(), problem + " at" + near);
  }
}
