/** Address translation: TLB lookup, page table walk, and the hop to a descriptor. */
package sharedpage.sim.mmu;
