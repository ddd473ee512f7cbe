/**
 * Final Java source out of the raw Java that a template printed: unused imports dropped, the rest
 * laid out as google-java-format would. That formatter is the referee in the tests, but it starts
 * too slowly to run in a command line tool.
 *
 * <p>{@link dev.stackprint.templates.java.JavaSource} cuts the text into tokens, walks them with a
 * small parser that records tokens, possible line breaks and nested levels, and then decides which
 * of the levels fit on a line.
 */
package dev.stackprint.templates.java;
