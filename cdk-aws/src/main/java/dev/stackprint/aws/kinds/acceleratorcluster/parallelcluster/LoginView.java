package dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster;

import dev.stackprint.templates.Code;

/**
 * What the script prints that opens a shell on the login machine.
 *
 * @param cluster the cluster's id
 * @param region the Region
 * @param stack the stack's name
 * @param output the stack's output that has the id of the node group
 * @param binaries the folder of Slurm's programs
 * @param target the lines that find the machine
 */
record LoginView(
    String cluster, String region, String stack, String output, String binaries, Code target) {}
