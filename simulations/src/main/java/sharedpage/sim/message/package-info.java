/** Messages and the mailboxes in which they wait. */
package sharedpage.sim.message;
