/** Physical memory and page tables: frames, their bytes, owners and origins. Knows no process and no kernel. */
package sharedpage.sim.memory;
