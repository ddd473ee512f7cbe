/**
 * State machines of Step Functions: what constructs and definitions of all of them have in common.
 */
package dev.stackprint.aws.statemachine;
