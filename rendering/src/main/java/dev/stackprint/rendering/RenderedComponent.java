package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a component contributes to the project.
 *
 * @param component the component
 * @param summary what it becomes, one sentence with a full stop; for the README
 * @param parameters the components that its constructor takes, in order
 * @param files path in the project to text
 * @param outputs what a deployment prints about it
 * @param idleCosts what it costs while idle
 * @param retained what stays when the project is torn down
 * @param emptied buckets that are deleted with the rest, and must be empty then: each its path, as
 *     {@link Retained#path}
 * @param steps what is left to do after deploying, in Markdown, one paragraph each
 */
public record RenderedComponent(
    Component component,
    String summary,
    List<Component> parameters,
    Map<String, String> files,
    List<StackOutput> outputs,
    List<IdleCost> idleCosts,
    List<Retained> retained,
    List<String> emptied,
    List<String> steps) {

  /** Begins a component's contribution. */
  public static Builder of(Component component, String summary) {
    return new Builder(component, summary);
  }

  /** Collects a component's contribution. */
  public static final class Builder {
    private final Component component;
    private final String summary;
    private final List<Component> parameters = new ArrayList<>();
    private final Map<String, String> files = new TreeMap<>();
    private final List<StackOutput> outputs = new ArrayList<>();
    private final List<IdleCost> idleCosts = new ArrayList<>();
    private final List<Retained> retained = new ArrayList<>();
    private final List<String> emptied = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    private Builder(Component component, String summary) {
      this.component = component;
      this.summary = summary;
    }

    /** Adds the components that the constructor takes, after what every one takes. */
    public Builder takes(List<Component> components) {
      parameters.addAll(components);
      return this;
    }

    /**
     * Adds the component's class and the test of it, from the templates {@code NAME.java.ftl} and
     * {@code NAMETest.java.ftl} that lie beside a class.
     */
    public Builder classes(ComponentContext context, Class<?> beside, String name, Record view) {
      return file(context.mainFile(component), context.render(beside, name + ".java.ftl", view))
          .file(context.testFile(component), context.render(beside, name + "Test.java.ftl", view));
    }

    /** Adds a file; its text ends with a line break. */
    public Builder file(String path, String text) {
      files.put(path, text);
      return this;
    }

    /** Adds a value that a deployment prints. */
    public Builder output(StackOutput output) {
      outputs.add(output);
      return this;
    }

    /** Adds a cost while idle. */
    public Builder idleCost(IdleCost cost) {
      idleCosts.add(cost);
      return this;
    }

    /** Adds a resource that stays when the project is torn down. */
    public Builder retained(Retained resource) {
      retained.add(resource);
      return this;
    }

    /** Adds a bucket, which stays when the project is torn down or must be empty then. */
    public Builder bucket(Retained bucket, boolean retain) {
      if (retain) {
        retained.add(bucket);
      } else {
        emptied.add(bucket.path());
      }
      return this;
    }

    /** Adds a step that is left to do after deploying. */
    public Builder step(String markdown) {
      steps.add(markdown);
      return this;
    }

    /** Returns the contribution. */
    public RenderedComponent build() {
      return new RenderedComponent(
          component,
          summary,
          List.copyOf(parameters),
          Map.copyOf(files),
          List.copyOf(outputs),
          List.copyOf(idleCosts),
          List.copyOf(retained),
          List.copyOf(emptied),
          List.copyOf(steps));
    }
  }
}
