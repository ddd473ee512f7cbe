/** What jobs have in common, whatever runs them: their machines, images and stores. */
package dev.stackprint.aws.kinds.distributedjob.job;
