/** Kind {@code model-customization}: a state machine that tunes models with Amazon Bedrock. */
package dev.stackprint.aws.kinds.modelcustomization;
