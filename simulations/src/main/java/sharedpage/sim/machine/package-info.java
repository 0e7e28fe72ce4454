/** The machine as one value, and the turn that makes the next one from it. Knows no particular operation. */
package sharedpage.sim.machine;
