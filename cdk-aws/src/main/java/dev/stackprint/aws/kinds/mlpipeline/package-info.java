/** Kind {@code ml-pipeline}: a pipeline of SageMaker, whose steps are processing jobs. */
package dev.stackprint.aws.kinds.mlpipeline;
