package dev.stackprint.blueprints.diagnostic;

import static dev.stackprint.blueprints.diagnostic.Severity.ERROR;
import static dev.stackprint.blueprints.diagnostic.Severity.WARNING;

import java.util.Locale;

/**
 * Every kind of finding there is. The numbers are stable: one is never given to another finding,
 * not even when the first is gone. They are grouped by hundreds, see {@link Group}; {@code
 * docs/diagnostics.md} is written from this list.
 */
public enum Code {
  UNREADABLE_FILE(
      1,
      ERROR,
      "File cannot be read",
      "The path is a directory, or the system refuses to read it."),
  FILE_TOO_LARGE(
      2, ERROR, "File too large", "A blueprint may be 1 MiB long, which is hundreds of pages."),
  NOT_UTF8(
      3, ERROR, "Not UTF-8", "Blueprints are UTF-8 text. Save the file again in that encoding."),
  CONTROL_CHARACTER(
      4,
      ERROR,
      "Character not allowed",
      "Control characters, lone surrogates and noncharacters cannot be held by CloudFormation"
          + " templates, so a blueprint cannot hold them either, not even escaped as in \"\\0\"."),
  TAB_INDENTATION(
      5, ERROR, "Tab used for indentation", "YAML is indented with spaces; tabs are an error."),
  SYNTAX(6, ERROR, "Not valid YAML", "The text does not follow the syntax of YAML 1.2."),
  INDENTATION(
      7,
      ERROR,
      "Indentation does not fit",
      "The keys of a map, and the dashes of a list, have to start in the same column."),
  UNCLOSED(
      8,
      ERROR,
      "Quote or bracket not closed",
      "A quoted text, [list] or {map} was begun, and its end was not found."),
  BAD_ESCAPE(
      9,
      ERROR,
      "Unknown escape",
      "In double quotes a backslash begins an escape, as in \\n. Single quotes have no escapes."),
  EMPTY_DOCUMENT(10, ERROR, "Nothing in the file", "The file is empty, or all of it is comments."),
  NOT_A_MAP(
      11,
      ERROR,
      "Not a map",
      "A blueprint is a map at its top: lines such as `name: my-blueprint`."),
  SEVERAL_DOCUMENTS(
      12, ERROR, "More than one document", "A file holds one blueprint; `---` starts another one."),
  DUPLICATE_KEY(
      13, ERROR, "Key written twice", "A map has each key once; which one was meant is not clear."),
  KEY_NOT_TEXT(
      14, ERROR, "Key is not text", "Keys are text. Others, such as 1 or true, have to be quoted."),
  MERGE_KEY(
      15,
      ERROR,
      "Merge key",
      "`<<` is not part of YAML 1.2. Blueprints are merged by `extends` and `environments`."),
  TAG(16, ERROR, "Tag", "Values have the type that they look like; `!tags` are not supported."),
  UNKNOWN_ANCHOR(17, ERROR, "Unknown anchor", "`*name` repeats what `&name` marked further up."),
  RECURSIVE_ANCHOR(18, ERROR, "Anchor inside itself", "A value cannot contain itself."),
  TOO_DEEP(19, ERROR, "Nested too deeply", "Values may be nested 50 levels deep."),
  TOO_MANY_NODES(
      20,
      ERROR,
      "Too many values",
      "A blueprint may have 50,000 values, those repeated through anchors included."),
  NUMBER_OUT_OF_RANGE(
      21,
      ERROR,
      "Number out of range",
      "Numbers are finite, have up to 34 digits, and lie between 1e-300 and 1e300 in size."),

  UNKNOWN_KEY(
      101,
      ERROR,
      "Unknown key",
      "The top of a blueprint and its fixed sections have the keys that the reference lists, and no"
          + " others."),
  WRONG_TYPE(
      102, ERROR, "Value of another type", "A map, a list, text, a number or a flag is expected."),
  MISSING_KEY(103, ERROR, "Required key missing", "A key without which nothing can be rendered."),
  BAD_NAME(
      104,
      ERROR,
      "Name not allowed",
      "Names become stack names, class names and prefixes of resources, so they are lower-case"
          + " words joined by dashes, up to 40 characters long, and begin with a letter."),
  BAD_PACKAGE(
      105,
      ERROR,
      "Not a Java package",
      "Lower-case Java identifiers joined by dots, such as `com.acme.infra`."),
  BAD_COMPONENT_ID(
      106,
      ERROR,
      "Component id not allowed",
      "Ids become class names and are used in expressions, so they are lower-case words joined by"
          + " dashes, up to 40 characters long, and begin with a letter."),
  BAD_TAG(
      107,
      ERROR,
      "Tag not allowed",
      "A tag's name has 1 to 128 characters and does not begin with `aws:`, its value is text of up"
          + " to 256 characters; both are made of letters, digits, blanks and _ . : / = + - @."),
  BAD_SETTING(
      108,
      ERROR,
      "Setting of a target not allowed",
      "A region looks like eu-west-1 or europe-west4, an AWS account is 12 digits in quotes, a GCP"
          + " project is its id, `sdk` is local or maven."),
  TOO_LONG(
      109,
      ERROR,
      "Text too long",
      "A description has up to 1,024 bytes, as many as CloudFormation allows."),

  NOT_FOUND(
      201,
      ERROR,
      "Blueprint not found",
      "Neither a file nor a use case of this name exists. What `extends` names is a path if it has"
          + " a slash or ends with .yaml or .yml, relative to the file it stands in; otherwise it is"
          + " a use case."),
  EXTENDS_CYCLE(202, ERROR, "Extends itself", "A blueprint extends itself, directly or not."),
  NOTHING_TO_REMOVE(
      203,
      WARNING,
      "Nothing to remove",
      "`null`, or no value at all, removes what is inherited. Here nothing is."),
  KIND_CHANGED(
      204,
      ERROR,
      "Kind of an inherited component changed",
      "The properties of one kind mean nothing to another, so they cannot be merged."),
  UNKNOWN_ENVIRONMENT(
      205, ERROR, "Unknown environment", "`--env` names one of the blueprint's `environments`."),
  SET_SYNTAX(
      206,
      ERROR,
      "Cannot be set",
      "`--set` takes `path=value`: keys joined by dots, odd ones in double quotes, list items by"
          + " [index]; then a value as a YAML file would have it on one line."),

  EXPRESSION_SYNTAX(
      301,
      ERROR,
      "Malformed expression",
      "Expressions are `${parameters.name}` and `${component.output}`, without blanks. Text that"
          + " holds `${` is written with `$${`."),
  UNKNOWN_PARAMETER(
      302, ERROR, "Unknown parameter", "`${parameters.name}` names one of the `parameters`."),
  OUTPUT_NOT_HERE(
      303,
      ERROR,
      "Output cannot be used here",
      "Outputs of components exist once deployed, so only properties of components can hold them."),
  BAD_PARAMETER(
      304,
      ERROR,
      "Parameter declared wrongly",
      "A parameter has a `type`, and may have `default`, `description` and constraints that fit the"
          + " type: `values`, `pattern`, `min`, `max`."),
  BAD_PARAMETER_VALUE(
      305, ERROR, "Value does not fit the parameter", "The value has another type than declared."),
  CONSTRAINT_VIOLATED(
      306, ERROR, "Value not allowed", "The value is outside what the parameter allows."),
  PARAMETER_WITHOUT_VALUE(
      307,
      ERROR,
      "Parameter without a value",
      "It has no default and none was set, or its defaults for targets lack one."),
  UNUSED_PARAMETER(308, WARNING, "Parameter not used", "Nothing refers to the parameter."),
  UNDECLARED_PARAMETER(
      309,
      ERROR,
      "Parameter not declared",
      "A value alone, as in `model: claude`, sets a parameter that is declared elsewhere."),
  EXPRESSION_IN_PARAMETER(
      310, ERROR, "Expression in a parameter", "Parameters hold plain values only."),

  UNKNOWN_KIND(401, ERROR, "Unknown kind", "`kind` names one of the kinds in the reference."),
  MISSING_KIND(
      402,
      ERROR,
      "Component without a kind",
      "A component says what it is by its `kind`. Only one that changes a component of the extended"
          + " blueprint can leave it out."),
  UNKNOWN_PROPERTY(
      403, ERROR, "Unknown property", "Neither the kind nor the map in it has such a property."),
  MISSING_PROPERTY(
      404, ERROR, "Property missing", "A property that has no default and has to be set."),
  PROPERTY_TYPE(405, ERROR, "Property of another type", "The kind expects another type of value."),
  VALUE_NOT_ALLOWED(
      406, ERROR, "Value not among those allowed", "The property takes one of a few values."),
  OUT_OF_RANGE(407, ERROR, "Out of range", "The value is below or above what can be set."),
  TEXT_LENGTH(408, ERROR, "Text too short or too long", "A target would refuse the text."),
  TEXT_PATTERN(
      409, ERROR, "Text of another form", "A target would refuse the text, or mean another thing."),
  LIST_SIZE(
      410, ERROR, "Too few or too many", "The list or map is shorter or longer than allowed."),
  REPEATED_ITEM(411, ERROR, "Listed twice", "Each item of this list may be there once."),
  NO_SUCH_CHOICE(
      412,
      ERROR,
      "None of the choices",
      "A value that can have one of several shapes is recognised by a key, and has none of them."),
  COMBINATION(
      413, ERROR, "Properties that do not go together", "Each is allowed, but not with the other."),
  WRONG_FORMAT(
      414, ERROR, "Text not in the format", "Durations, address ranges, schedules and so on."),
  KNOBS_NOT_KNOWN(
      415,
      ERROR,
      "No settings for this target",
      "The kind has no settings of its own for the target, so the section would do nothing."),
  SAME_CLASS_NAME(
      416,
      ERROR,
      "Two components of one class name",
      "Each component becomes a class. Ids that differ in dashes only would become the same one."),
  TOO_MANY_COMPONENTS(
      417,
      ERROR,
      "Too many components",
      "A blueprint may have 200 components: more would not fit a stack, which holds 500 resources."),

  UNKNOWN_REFERENCE(
      501, ERROR, "Unknown component", "A reference names another component of the blueprint."),
  WRONG_REFERENCE(
      502,
      ERROR,
      "Component of an unfitting kind",
      "The property takes components of other kinds."),
  SELF_REFERENCE(503, ERROR, "Component that refers to itself", "It cannot be its own part."),
  UNKNOWN_OUTPUT(504, ERROR, "Unknown output", "The component's kind has no output of this name."),
  OUTPUT_REFUSED(
      505,
      ERROR,
      "Output in a property that takes none",
      "The property has to be known before anything is deployed."),
  CYCLE(
      506,
      ERROR,
      "Components in a circle",
      "Each needs the next one, so that none of them can be made first."),
  UNGUARDED_MODEL(
      507,
      ERROR,
      "Model called without the guardrail",
      "The blueprint has a guardrail, and a component calls a model without it: what the guardrail"
          + " is to keep out gets in there."),
  UNUSED_COMPONENT(
      508,
      WARNING,
      "Component without use",
      "Nothing refers to the component, and it does nothing by itself."),

  UNKNOWN_REGION(601, ERROR, "Unknown region", "The target has no such region."),
  UNKNOWN_MODEL(602, ERROR, "Unknown model", "The facts know no model of this name."),
  UNFIT_MODEL(
      603, ERROR, "Model of another use", "The model cannot do what the property needs it for."),
  MODEL_NOT_IN_REGION(
      604, ERROR, "Model not offered in the region", "The model cannot be called from there."),
  SERVICE_NOT_IN_REGION(
      605,
      ERROR,
      "Service not offered in the region",
      "The target does not offer a service there that the component is made of."),
  MODEL_LEAVES_GEOGRAPHY(
      606,
      WARNING,
      "Requests leave the geography",
      "The way to the model that is taken leads to regions of other geographies."),
  OLDER_MODEL(
      607,
      WARNING,
      "Older version of the model",
      "The newest version of the family cannot be had as asked, so that an older one is taken."),
  ENDING_MODEL(
      608, WARNING, "Model with an end", "The model has a successor, and will be withdrawn."),
  UNFIT_SETTING(
      609, ERROR, "Setting that the model refuses", "The model would refuse every such request."),
  MODEL_IN_PREVIEW(
      610,
      WARNING,
      "Model in preview",
      "The provider may change the model or withdraw it, and promises no service level."),
  MODEL_NOT_ON_TARGET(
      611,
      ERROR,
      "Model not offered on the target",
      "No region of the target has the model. A parameter can name another model for each target."),
  UNKNOWN_ACCELERATOR(
      612,
      ERROR,
      "Unknown accelerator",
      "The facts know no machine or slice of this name on the target."),
  ACCELERATOR_NOT_IN_REGION(
      613,
      ERROR,
      "Accelerator not in the region",
      "The region is not known to have the machine or slice."),
  UNFIT_ACCELERATOR(
      614,
      ERROR,
      "Accelerator of another use",
      "What the component is made of does not take this machine or slice."),
  MODEL_DOES_NOT_FIT(
      615,
      ERROR,
      "Model does not fit",
      "Weights and cache take more memory than the devices have; `stackprint size` shows what would"
          + " hold them."),
  UNEVEN_SPREAD(
      616,
      ERROR,
      "Model cannot be spread so",
      "The devices that a model is spread over have to divide its attention heads, and there have"
          + " to be as many."),
  GATED_MODEL(
      617,
      ERROR,
      "Gated model without a token",
      "The owner of the weights asks for an agreement first. Whoever made it gets them with a token"
          + " of Hugging Face, which is kept in a secret."),
  QUOTA_TO_ASK_FOR(
      618,
      WARNING,
      "Quota that new accounts do not have",
      "The deployment fails until the cloud grants more than it gives to a new account."),
  TUNING_NOT_KNOWN(
      619,
      WARNING,
      "Region not known to tune the model",
      "The page that lists the regions may be behind what the cloud offers; if it is not, each tuning"
          + " job is refused."),

  TARGET_NOT_DECLARED(
      701, ERROR, "Target not declared", "`targets` says which targets a blueprint is for."),
  KIND_NOT_ON_TARGET(
      702, ERROR, "Kind not available on the target", "The target cannot render the kind."),
  TARGET_LIMIT(
      703,
      ERROR,
      "Beyond a limit of the target",
      "The target would refuse the value, or cannot do what it asks for."),
  TARGET_COMBINATION(
      704,
      ERROR,
      "Settings that do not fit together",
      "On this target one of the settings needs, or excludes, the other."),
  TARGET_DIFFERENCE(
      705,
      WARNING,
      "Less than asked for on the target",
      "The target has nothing that does all of it; what it does is what comes closest."),

  UNKNOWN_RESOURCE_TYPE(
      801,
      ERROR,
      "Unknown type of resource",
      "The program registers a resource of a type that the provider does not have."),
  UNKNOWN_INPUT(
      802, ERROR, "Unknown input", "The program sets what this type of resource does not take."),
  INPUT_TYPE(
      803, ERROR, "Input of another type", "The resource takes another type of value there."),
  MISSING_INPUT(
      804, ERROR, "Input missing", "The resource cannot be made without a value that is not set."),
  INPUT_VALUE(
      805,
      ERROR,
      "Value that the API refuses",
      "The type is right, but the API takes other values only."),
  PLAIN_SECRET(
      806,
      ERROR,
      "Secret in plain text",
      "The value would be readable in the stack's state and in logs."),
  MISSING_FILE(
      807,
      ERROR,
      "File missing",
      "The program deploys a file or a folder that is not in the project."),
  REPEATED_RESOURCE(
      808,
      ERROR,
      "Resource registered twice",
      "Two resources of one type and one parent need different names."),
  UNREGISTERED_RESOURCE(
      809,
      ERROR,
      "Resource that is not there",
      "A resource names a parent, a provider or another resource that the program does not"
          + " register."),
  QUESTION(
      810,
      ERROR,
      "Question to the cloud",
      "The program looks something up. A preview without Pulumi's CLI asks nobody."),
  UNCHECKED_RESOURCE(
      811,
      WARNING,
      "Resource that is not checked",
      "Stackprint has no schema of the resource's package, or of this type in it.");

  private final int number;
  private final Severity severity;
  private final String title;
  private final String explanation;

  Code(int number, Severity severity, String title, String explanation) {
    this.number = number;
    this.severity = severity;
    this.title = title;
    this.explanation = explanation;
  }

  /** Returns the code as it is printed, such as {@code SP0103}. */
  public String id() {
    return String.format(Locale.ROOT, "SP%04d", number);
  }

  /** Returns how bad such a finding is. */
  public Severity severity() {
    return severity;
  }

  /** Returns its name, a few words. */
  public String title() {
    return title;
  }

  /** Returns what it means, a sentence or two. */
  public String explanation() {
    return explanation;
  }

  /** Returns the group that it belongs to. */
  public Group group() {
    return Group.values()[number / 100];
  }

  /** What codes are about, by their first two digits. */
  public enum Group {
    SYNTAX("The text of a file"),
    DOCUMENT("The shape of a blueprint"),
    MERGING("Extending and merging"),
    EXPRESSIONS("Parameters and expressions"),
    KINDS("Kinds and their properties"),
    PLANNING("References and planning"),
    FACTS("Models, regions and other facts"),
    TARGETS("What a target can do"),
    PREVIEW("What a preview finds");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** Returns a heading. */
    public String title() {
      return title;
    }
  }
}
