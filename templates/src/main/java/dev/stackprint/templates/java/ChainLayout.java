package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Fill;
import dev.stackprint.templates.java.Doc.Indent;
import dev.stackprint.templates.java.Doc.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names, field accesses and calls with dots between them. A chain that does not fit breaks at each
 * dot, except in a prefix that belongs together, such as a type's name.
 */
final class ChainLayout {
  private static final Set<String> PREFIX_METHODS = Set.of("stream", "parallelStream", "toBuilder");

  private static final Set<String> LOG_METHODS =
      Set.of(
          "at",
          "atConfig",
          "atDebug",
          "atFine",
          "atFiner",
          "atFinest",
          "atInfo",
          "atMostEvery",
          "atSevere",
          "atWarning",
          "every",
          "log",
          "logVarargs",
          "perUnique",
          "withCause",
          "withStackTrace");

  private final Layouts all;
  private final Ops out;

  ChainLayout(Layouts all) {
    this.all = all;
    this.out = all.out;
  }

  void layout(Expr chain) {
    List<Expr> links = new ArrayList<>();
    Expr start = chain;
    while (start != null) {
      Expr base = withoutIndices(start);
      if (base instanceof Expr.Field field) {
        links.add(start);
        start = field.target();
      } else if (base instanceof Expr.Call call) {
        links.add(start);
        start = call.target();
      } else if (base instanceof Expr.Atom && out.tokens().get(base.from()).isWord()) {
        links.add(start);
        start = null;
      } else {
        break;
      }
    }
    Collections.reverse(links);
    if (start == null && isLog(links)) {
      prefixed(links, false, new TreeSet<>(Set.of(links.size() - 1)), Fill.NEEDED);
    } else if (start == null) {
      links(links, false, false);
    } else {
      afterPrimary(start, links);
    }
  }

  /** A chain that starts with something else than a name. */
  private void afterPrimary(Expr start, List<Expr> links) {
    Expr base = withoutIndices(start);
    boolean classBody = base instanceof Expr.New creation && creation.body();
    out.open(classBody ? Indent.NONE : Indent.FOUR);
    all.exprs.layout(base);
    indices(start);
    if (!links.isEmpty()) {
      if (classBody) {
        out.token(".");
      } else {
        out.breakAll(false);
      }
      links(links, !classBody, true);
    }
    out.close();
  }

  private void links(List<Expr> links, boolean needDot, boolean afterPrimary) {
    TreeSet<Integer> prefixes = new TreeSet<>();
    int type = TypeNames.prefix(names(links));
    if (type >= 0) {
      prefixes.add(type);
    }
    int calls = 0;
    int firstCall = -1;
    boolean streams = false;
    TreeSet<Integer> streamPrefixes = new TreeSet<>();
    for (int i = 0; i < links.size(); i++) {
      if (links.get(i) instanceof Expr.Call call) {
        calls += i > 0 || afterPrimary ? 1 : 0;
        firstCall = firstCall < 0 ? i : firstCall;
        if (PREFIX_METHODS.contains(out.tokens().get(call.name()).text())) {
          streamPrefixes.add(i);
          streams = true;
        }
      }
    }
    if (calls == 1 && firstCall > 0) {
      prefixes.add(firstCall);
    }
    if (prefixes.isEmpty() && links.get(0) instanceof Expr.Atom atom) {
      Token token = out.tokens().get(atom.from());
      if (token.is("this") || token.is("super")) {
        prefixes.add(1);
      }
    }
    prefixes.addAll(streamPrefixes);
    if (prefixes.isEmpty()) {
      plain(links, needDot);
    } else {
      prefixed(links, needDot, prefixes, streams ? Fill.ALL : Fill.NEEDED);
    }
  }

  private boolean isLog(List<Expr> links) {
    if (!(links.get(0) instanceof Expr.Atom) || links.size() < 2) {
      return false;
    }
    for (Expr link : links.subList(1, links.size())) {
      if (!(link instanceof Expr.Call call)
          || !LOG_METHODS.contains(out.tokens().get(call.name()).text())) {
        return false;
      }
    }
    return out.tokens().get(((Expr.Call) links.get(links.size() - 1)).name()).is("log");
  }

  private List<String> names(List<Expr> links) {
    List<String> names = new ArrayList<>();
    for (Expr link : links) {
      Expr base = withoutIndices(link);
      if (base instanceof Expr.Call call) {
        names.add(out.tokens().get(call.name()).text());
        break;
      }
      names.add(out.tokens().get(nameOf(base)).text());
      if (base != link) {
        break;
      }
    }
    return names;
  }

  private static int nameOf(Expr link) {
    if (link instanceof Expr.Field field) {
      return field.name();
    }
    return link instanceof Expr.Call call ? call.name() : link.from();
  }

  private void plain(List<Expr> links, boolean afterPrimary) {
    boolean more = links.size() > 1;
    boolean dot = afterPrimary;
    if (!afterPrimary) {
      out.open(Indent.FOUR);
    }
    // A first link of up to four columns has the second beside it: a break would gain nothing.
    boolean breakable = false;
    for (Expr link : links) {
      if (dot) {
        if (breakable) {
          out.breakAll(false);
        }
        out.token(".");
      }
      int mark = out.mark();
      if (!tuckedIn(link, links, more)) {
        Tag typeArguments = new Tag();
        name(link, typeArguments);
        argumentsAndIndices(
            link, Indent.ifBroken(typeArguments, 4, 0), more || dot ? Indent.FOUR : Indent.NONE);
      }
      breakable |= dot || out.width(mark) > 4;
      dot = true;
    }
    if (!afterPrimary) {
      out.close();
    }
  }

  /**
   * The likes of {@code when(something).then(..)}: the argument is not moved to a line of its own.
   */
  private boolean tuckedIn(Expr link, List<Expr> links, boolean more) {
    if (links.size() < 2
        || !(link instanceof Expr.Call call)
        || call.target() != null
        || call.args().size() != 1
        || out.tokens().get(call.name()).text().length() > 4) {
      return false;
    }
    out.open(Indent.NONE);
    out.open(more ? Indent.NONE : Indent.BACK_FOUR);
    out.token();
    out.token("(");
    all.exprs.layout(call.args().get(0));
    out.close();
    out.token(")");
    out.close();
    return true;
  }

  private void prefixed(List<Expr> links, boolean needDot, TreeSet<Integer> prefixes, Fill fill) {
    boolean more = prefixes.last() < links.size() - 1;
    out.open(Indent.FOUR);
    for (int count = prefixes.size(); count > 0; count--) {
      out.open(Indent.NONE);
    }
    boolean dot = needDot;
    Tag nameTag = new Tag();
    for (int i = 0; i < links.size(); i++) {
      Expr link = links.get(i);
      if (dot) {
        boolean inPrefix = !prefixes.isEmpty() && i <= prefixes.first();
        out.addBreak(inPrefix ? fill : Fill.ALL, false, Indent.NONE, nameTag);
        out.token(".");
      }
      Tag typeArguments = new Tag();
      name(link, typeArguments);
      if (!prefixes.isEmpty() && i == prefixes.first()) {
        out.close();
        prefixes.pollFirst();
      }
      argumentsAndIndices(
          link, Indent.ifBroken(typeArguments, 4, 0), Indent.ifBroken(nameTag, 4, more ? 4 : 0));
      dot = true;
    }
    out.close();
  }

  private void name(Expr link, Tag tag) {
    if (withoutIndices(link) instanceof Expr.Call call && call.typeArguments()) {
      out.open(Indent.FOUR);
      all.types.typeArgumentsOfCall();
      out.addBreak(Fill.ALL, false, Indent.NONE, tag);
      out.token();
      out.close();
      return;
    }
    out.token();
  }

  private void argumentsAndIndices(Expr link, Indent typeIndent, Indent plus) {
    if (withoutIndices(link) instanceof Expr.Call call) {
      out.open(typeIndent);
      all.arguments.parenthesized(call.args(), plus);
      out.close();
    }
    indices(link);
  }

  /** The expression without the {@code [i]} behind it. */
  static Expr withoutIndices(Expr expr) {
    Expr base = expr;
    while (base instanceof Expr.Index index) {
      base = index.target();
    }
    return base;
  }

  private void indices(Expr expr) {
    List<Expr> indices = new ArrayList<>();
    for (Expr e = expr; e instanceof Expr.Index index; e = index.target()) {
      indices.add(0, index.index());
    }
    if (indices.isEmpty()) {
      return;
    }
    out.open(Indent.NONE);
    for (Expr index : indices) {
      out.token("[");
      out.breakNeeded(false);
      all.exprs.layout(index);
      out.token("]");
    }
    out.close();
  }
}
