/** Jobs for Slurm: a script, and another one that hands it to Slurm. */
package dev.stackprint.aws.kinds.distributedjob.slurm;
