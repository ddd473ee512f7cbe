/** Jobs on AWS Batch: a job definition, and the script that submits it. */
package dev.stackprint.aws.kinds.distributedjob.batch;
