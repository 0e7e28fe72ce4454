/** Processes: private address spaces. */
package sharedpage.sim.process;
