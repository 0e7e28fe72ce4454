/** Devices: DMA channels, which move bytes in physical memory without asking the MMU. */
package sharedpage.sim.device;
