package dev.stackprint.cli;

import java.io.PrintWriter;

/**
 * What commands print to.
 *
 * @param out what was asked for
 * @param err findings and progress
 * @param traits what the two are
 */
record Terminal(PrintWriter out, PrintWriter err, TerminalTraits traits) {

  /** Tells whether findings on standard error may have colours. */
  boolean colours() {
    return traits.errIsTerminal() && !traits.noColour();
  }
}
