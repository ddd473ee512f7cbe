/** The AWS back-end: renders a plan into an AWS CDK for Java project and synthesizes it. */
package dev.stackprint.aws;
