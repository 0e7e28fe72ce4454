/** Runs of scenarios: from each state to the next. */
package sharedpage.sim.run;
