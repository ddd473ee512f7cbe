/** Kind {@code notebook}: a SageMaker Studio domain, and a user profile for each person. */
package dev.stackprint.aws.kinds.notebook;
