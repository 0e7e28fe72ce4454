/**
 * What happened in a step, as facts in names and numbers, and the catalogue of sentences that describe them.
 */
package sharedpage.sim.event;
