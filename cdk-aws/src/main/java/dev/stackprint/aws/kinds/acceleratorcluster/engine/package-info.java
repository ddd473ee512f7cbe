/**
 * What the engines of {@code accelerator-cluster} share: a cluster, its pools, and their checks.
 */
package dev.stackprint.aws.kinds.acceleratorcluster.engine;
