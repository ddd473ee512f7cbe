/**
 * Kind {@code model-customization}: a state machine that has Amazon Bedrock tune a managed model,
 * or a training job of SageMaker one with open weights.
 */
package dev.stackprint.aws.kinds.modelcustomization;
