/**
 * FreeMarker for source code.
 *
 * <p>{@link dev.stackprint.templates.Templates} renders a template that lies beside a class. A
 * string that it interpolates is escaped for the {@link dev.stackprint.templates.Language} of the
 * file, so that it is data wherever it stands: {@code "${description}"} in a literal, {@code //
 * ${description}} in a comment. What is code is a {@link dev.stackprint.templates.Code}; only Java
 * makes one, and it is printed as it is: {@code new ${type}(this)}.
 */
package dev.stackprint.templates;
