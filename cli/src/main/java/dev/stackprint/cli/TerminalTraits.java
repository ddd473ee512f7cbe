package dev.stackprint.cli;

/**
 * What the process writes to. The launcher tells, since Java cannot.
 *
 * @param outIsTerminal whether a person sees standard output
 * @param errIsTerminal whether a person sees standard error
 * @param noColour whether the user wants no colours, see no-color.org
 */
record TerminalTraits(boolean outIsTerminal, boolean errIsTerminal, boolean noColour) {

  static TerminalTraits ofProcess() {
    String noColour = System.getenv("NO_COLOR");
    return new TerminalTraits(
        Boolean.getBoolean("stackprint.out.terminal"),
        Boolean.getBoolean("stackprint.err.terminal"),
        noColour != null && !noColour.isEmpty());
  }
}
