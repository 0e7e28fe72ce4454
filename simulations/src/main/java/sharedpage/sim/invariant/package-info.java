/** What must be true of every machine and of every run, said apart from the engine and without a look at how it works. */
package sharedpage.sim.invariant;
