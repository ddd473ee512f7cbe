/**
 * What the back-ends share of rendering components: Java names, what components need of each other,
 * what each contributes to a project.
 */
package dev.stackprint.rendering;
