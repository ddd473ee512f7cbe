package dev.stackprint.cli;

/**
 * What the process writes to. The launcher tells, since Java cannot.
 *
 * @param errIsTerminal whether a person sees standard error
 * @param noColour whether the user wants no colours, see no-color.org
 */
record TerminalTraits(boolean errIsTerminal, boolean noColour) {

  static TerminalTraits ofProcess() {
    String noColour = System.getenv("NO_COLOR");
    return new TerminalTraits(
        Boolean.getBoolean("stackprint.err.terminal"), noColour != null && !noColour.isEmpty());
  }
}
