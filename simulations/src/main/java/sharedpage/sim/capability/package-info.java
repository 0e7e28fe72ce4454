/** Objects and capabilities: the kernel's table of objects, and the lists of who may do what with which of them. */
package sharedpage.sim.capability;
