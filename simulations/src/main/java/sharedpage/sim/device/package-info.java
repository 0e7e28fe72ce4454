/** DMA channels, which move bytes in physical memory without the MMU. */
package sharedpage.sim.device;
