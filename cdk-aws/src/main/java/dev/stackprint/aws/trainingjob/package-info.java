/** What has a training job of SageMaker in common, whoever starts it. */
package dev.stackprint.aws.trainingjob;
