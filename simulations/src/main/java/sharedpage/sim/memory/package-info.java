/**
 * Physical memory and what maps to it: bytes with their origin, page frames, slots of the backing store, the
 * kernel's record of each page, page table entries. Knows no process and no kernel.
 */
package sharedpage.sim.memory;
