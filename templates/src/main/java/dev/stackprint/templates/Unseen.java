package dev.stackprint.templates;

/**
 * Characters that are written as an escape because a reader would not see them, or would be
 * deceived by them: controls, formats such as the marks that turn the direction of writing, spaces
 * that are not the space, lone surrogates and noncharacters. The ranges are spelt out since {@link
 * Character#getType(int)} changes with the version of the JDK, and what is rendered must not.
 */
final class Unseen {
  private static final int[][] RANGES = {
    {0x0000, 0x001F},
    {0x007F, 0x00A0},
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x0600, 0x0605},
    {0x061C, 0x061C},
    {0x06DD, 0x06DD},
    {0x070F, 0x070F},
    {0x0890, 0x0891},
    {0x08E2, 0x08E2},
    {0x115F, 0x1160},
    {0x1680, 0x1680},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x2000, 0x200F},
    {0x2028, 0x202F},
    {0x205F, 0x206F},
    {0x2800, 0x2800},
    {0x3000, 0x3000},
    {0x3164, 0x3164},
    {0xD800, 0xDFFF},
    {0xFDD0, 0xFDEF},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB},
    {0xFFFE, 0xFFFF},
    {0x110BD, 0x110BD},
    {0x110CD, 0x110CD},
    {0x13430, 0x1345F},
    {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
  };

  private Unseen() {}

  /** A way to write a code point. */
  @FunctionalInterface
  interface Escape {
    void append(StringBuilder out, int codePoint);
  }

  static boolean contains(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint < 0x20;
    }
    if ((codePoint & 0xFFFE) == 0xFFFE) {
      return true;
    }
    for (var range : RANGES) {
      if (codePoint < range[0]) {
        return false;
      }
      if (codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the code point is half of a pair whose other half is missing, which UTF-8 cannot hold.
   */
  static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** The code point as UTF-16 units, each escaped with a backslash and a u. */
  static void appendUnits(StringBuilder out, int codePoint) {
    for (var unit : Character.toChars(codePoint)) {
      appendHex(out.append("\\u"), unit, 4);
    }
  }

  /** The code point as YAML and Python escape it, with as many digits as it needs. */
  static void appendCodePoint(StringBuilder out, int codePoint) {
    if (codePoint <= 0xFF) {
      appendHex(out.append("\\x"), codePoint, 2);
    } else if (codePoint <= 0xFFFF) {
      appendHex(out.append("\\u"), codePoint, 4);
    } else {
      appendHex(out.append("\\U"), codePoint, 8);
    }
  }

  static StringBuilder appendHex(StringBuilder out, int value, int digits) {
    for (var shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(Character.forDigit((value >> shift) & 0xF, 16));
    }
    return out;
  }
}
