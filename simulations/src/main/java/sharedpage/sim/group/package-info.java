/** Process groups: the list of members, the semaphore, the shared frame. */
package sharedpage.sim.group;
