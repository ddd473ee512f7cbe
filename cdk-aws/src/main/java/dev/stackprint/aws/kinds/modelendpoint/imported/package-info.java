/** Weights that Amazon Bedrock imports and runs: the other host of kind {@code model-endpoint}. */
package dev.stackprint.aws.kinds.modelendpoint.imported;
