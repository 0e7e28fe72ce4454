/** An eye on runs: races, lost updates, torn reads, convoys and deadlocks are noticed here. Nothing depends on it. */
package sharedpage.sim.watch;
