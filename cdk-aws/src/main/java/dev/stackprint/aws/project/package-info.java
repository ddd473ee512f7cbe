/** The files that every AWS project has, whatever its components: app, stack, build, README. */
package dev.stackprint.aws.project;
