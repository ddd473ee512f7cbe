/**
 * Kind {@code distributed-job}: a manifest and a role for a job on a cluster, or a state machine
 * that runs a training job of SageMaker.
 */
package dev.stackprint.aws.kinds.distributedjob;
