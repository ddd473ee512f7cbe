/** Kind {@code feature-store}: feature groups of SageMaker. */
package dev.stackprint.aws.kinds.featurestore;
