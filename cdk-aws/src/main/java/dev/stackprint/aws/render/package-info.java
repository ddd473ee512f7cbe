/**
 * What a kind implements to be rendered for AWS, and what it is given: names, the needs of the
 * components that refer to it, and the files it may add.
 */
package dev.stackprint.aws.render;
