/**
 * The JSON Schema of a blueprint, for editors: completion, hover and first checks in any YAML
 * language server.
 */
package dev.stackprint.blueprints.editor;
