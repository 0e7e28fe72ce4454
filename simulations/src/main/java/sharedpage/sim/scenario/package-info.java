/** Lessons as data: scenarios, how they are read, and what can be wrong with them. */
package sharedpage.sim.scenario;
