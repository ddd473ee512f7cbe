package dev.stackprint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command {@code stackprint}; each of its verbs is a class of its own, see {@link Verb}. */
@Command(
    name = "stackprint",
    description =
        "Renders YAML blueprints of GenAI use cases into infrastructure projects in Java.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:the blueprint has errors",
      "2:the command line is wrong",
      "3:a tool or the file system failed, or writing would have lost something",
      "70:a bug of Stackprint"
    })
final class Stackprint {}
