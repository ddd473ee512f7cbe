/** Tests of kinds, on blueprints that lie beside the assertions. */
package dev.stackprint.gcp.kinds;
