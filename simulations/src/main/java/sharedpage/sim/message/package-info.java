/** Messages, and the mailboxes that queue them. */
package sharedpage.sim.message;
