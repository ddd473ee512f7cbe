/** Engines {@code hyperpod-slurm} and {@code hyperpod-eks}: clusters of SageMaker HyperPod. */
package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;
