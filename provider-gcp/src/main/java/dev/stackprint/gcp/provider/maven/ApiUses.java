package dev.stackprint.gcp.provider.maven;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Finds what a program uses of the provider's API, from its syntax alone: classes by their imports,
 * properties by the builder that sets them or by the variable whose getter is called. The classes
 * of variables are known by their names, in the whole program.
 */
final class ApiUses extends TreeScanner<Void, Void> {
  private static final String ROOT = "com.pulumi.gcp.";

  private final Map<String, String> imports;
  private final Map<String, Set<String>> declared;
  private final List<ApiUse> uses;

  private ApiUses(
      Map<String, String> imports, Map<String, Set<String>> declared, List<ApiUse> uses) {
    this.imports = imports;
    this.declared = declared;
    this.uses = uses;
  }

  static List<ApiUse> of(Collection<String> sources) {
    var units = parse(sources);
    var declared = new HashMap<String, Set<String>>();
    for (var unit : units) {
      new Declarations(importsOf(unit), declared).scan(unit, null);
    }
    var uses = new ArrayList<ApiUse>();
    for (var unit : units) {
      var imports = importsOf(unit);
      imports.values().forEach(name -> uses.add(new ApiUse(name, Set.of(), false)));
      new ApiUses(imports, declared, uses).scan(unit, null);
    }
    return uses;
  }

  private static List<CompilationUnitTree> parse(Collection<String> sources) {
    var files = sources.stream().map(Source::new).toList();
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, files);
    try {
      var units = new ArrayList<CompilationUnitTree>();
      task.parse().forEach(units::add);
      return units;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> importsOf(CompilationUnitTree unit) {
    var imports = new HashMap<String, String>();
    for (ImportTree each : unit.getImports()) {
      var name = each.getQualifiedIdentifier().toString();
      if (name.startsWith(ROOT)) {
        imports.put(name.substring(name.lastIndexOf('.') + 1), name);
      }
    }
    return imports;
  }

  /** The class of the API that a piece of syntax names. */
  private static Optional<String> classNamed(Tree tree, Map<String, String> imports) {
    if (tree instanceof IdentifierTree identifier) {
      return Optional.ofNullable(imports.get(identifier.getName().toString()));
    }
    var name = tree == null ? "" : tree.toString();
    return name.startsWith(ROOT) ? Optional.of(name) : Optional.empty();
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      var builder = builderOf(call);
      if (builder.isPresent()) {
        uses.add(new ApiUse(builder.get(), propertiesOf(call), isBuild(select)));
        scanArguments(call);
        return null;
      }
      for (var className : classesOf(select.getExpression())) {
        uses.add(new ApiUse(className, Set.of(select.getIdentifier().toString()), false));
      }
    }
    return super.visitMethodInvocation(call, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
    classNamed(reference.getQualifierExpression(), imports)
        .ifPresent(
            name -> uses.add(new ApiUse(name, Set.of(reference.getName().toString()), false)));
    return super.visitMemberReference(reference, unused);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree select, Void unused) {
    classNamed(select, imports).ifPresent(name -> uses.add(new ApiUse(name, Set.of(), false)));
    return super.visitMemberSelect(select, unused);
  }

  /** The class whose builder a chain of calls begins with. */
  private Optional<String> builderOf(ExpressionTree chain) {
    var at = chain;
    while (at instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      if (select.getIdentifier().contentEquals("builder")) {
        return classNamed(select.getExpression(), imports);
      }
      at = select.getExpression();
    }
    return Optional.empty();
  }

  private static Set<String> propertiesOf(ExpressionTree chain) {
    var names = new HashSet<String>();
    var at = chain;
    while (at instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      names.add(select.getIdentifier().toString());
      at = select.getExpression();
    }
    names.removeAll(Set.of("builder", "build"));
    return names;
  }

  private static boolean isBuild(MemberSelectTree select) {
    return select.getIdentifier().contentEquals("build");
  }

  private void scanArguments(ExpressionTree chain) {
    var at = chain;
    while (at instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      scan(call.getArguments(), null);
      at = select.getExpression();
    }
  }

  private Set<String> classesOf(ExpressionTree receiver) {
    if (receiver instanceof NewClassTree made) {
      return classNamed(made.getIdentifier(), imports).map(Set::of).orElse(Set.of());
    }
    return declared.getOrDefault(nameOf(receiver), Set.of());
  }

  /** The name of the variable or method that an expression ends in. */
  private static String nameOf(ExpressionTree expression) {
    if (expression instanceof MethodInvocationTree call) {
      return nameOf(call.getMethodSelect());
    }
    if (expression instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return expression instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
  }

  /** Which names are declared as of a class of the API. */
  private static final class Declarations extends TreeScanner<Void, Void> {
    private final Map<String, String> imports;
    private final Map<String, Set<String>> declared;

    Declarations(Map<String, String> imports, Map<String, Set<String>> declared) {
      this.imports = imports;
      this.declared = declared;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
      var type = variable.getType();
      if (variable.getInitializer() instanceof NewClassTree made) {
        type = made.getIdentifier();
      }
      declare(variable.getName().toString(), type);
      return super.visitVariable(variable, unused);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      declare(method.getName().toString(), method.getReturnType());
      return super.visitMethod(method, unused);
    }

    private void declare(String name, Tree type) {
      classNamed(type, imports)
          .ifPresent(of -> declared.computeIfAbsent(name, unknown -> new HashSet<>()).add(of));
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
