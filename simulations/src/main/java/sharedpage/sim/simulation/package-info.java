/** Runs of scenarios: from each moment to the next. */
package sharedpage.sim.simulation;
