/**
 * Verifies rendered projects with the tools of their own world: compiler, CDK, cfn-lint, cdk-nag,
 * their own tests. Every blueprint in {@code src/test/resources/blueprints} and every use case goes
 * through all of it.
 */
package dev.stackprint.aws.verify;
