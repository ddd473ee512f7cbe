/**
 * Kind {@code distributed-job}: a job on a cluster, by what takes its jobs, or a state machine that
 * runs a training job of SageMaker.
 */
package dev.stackprint.aws.kinds.distributedjob;
