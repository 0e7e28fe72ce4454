/** Processes: page table, TLB and registers of each. */
package sharedpage.sim.process;
