package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.plan.Target;

/**
 * Where a blueprint is deployed.
 *
 * @param target the cloud
 * @param region its region, one that there is
 */
record Location(Target target, String region) {}
