/** What the ways of sharing cost and what goes wrong with them: verdicts, each from a run that anybody can watch. */
package sharedpage.sim.analysis;
