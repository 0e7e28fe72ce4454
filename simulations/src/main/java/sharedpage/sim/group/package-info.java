/** Process groups: the pairs of process and page that share one page, and the semaphore that guards it. */
package sharedpage.sim.group;
