/** Kind {@code foundation-model}: a Bedrock model by the id that is valid in the Region. */
package dev.stackprint.aws.kinds.foundationmodel;
