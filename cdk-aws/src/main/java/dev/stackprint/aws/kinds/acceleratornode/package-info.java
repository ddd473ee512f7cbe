/** Kind {@code accelerator-node}: an Auto Scaling group of one machine, and what serves on it. */
package dev.stackprint.aws.kinds.acceleratornode;
