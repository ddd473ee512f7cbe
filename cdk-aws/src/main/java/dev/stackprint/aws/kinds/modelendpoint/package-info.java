/** Kind {@code model-endpoint}: a model with open weights on an endpoint of SageMaker. */
package dev.stackprint.aws.kinds.modelendpoint;
