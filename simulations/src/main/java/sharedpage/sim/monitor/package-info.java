/**
 * Detection of errors between processes from the outside: races, lost updates, torn reads, convoys and deadlocks. A run
 * is the same with or without it.
 */
package sharedpage.sim.monitor;
