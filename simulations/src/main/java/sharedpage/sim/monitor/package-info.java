/**
 * Detection of errors between processes from the outside: races, lost updates, torn reads, convoys and deadlocks. A run
 * goes the same way with or without it.
 */
package sharedpage.sim.monitor;
