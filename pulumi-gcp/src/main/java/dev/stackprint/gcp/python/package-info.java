/** Functions in Python: the files that each of them has, whatever it does. */
package dev.stackprint.gcp.python;
