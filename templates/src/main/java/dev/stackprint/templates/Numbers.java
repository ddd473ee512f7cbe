package dev.stackprint.templates;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers whose text means the same in JSON, YAML and Python. */
final class Numbers {
  private Numbers() {}

  static boolean isFinite(Object value) {
    if (value instanceof Double || value instanceof Float) {
      return Double.isFinite(((Number) value).doubleValue());
    }
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger
        || value instanceof BigDecimal;
  }
}
