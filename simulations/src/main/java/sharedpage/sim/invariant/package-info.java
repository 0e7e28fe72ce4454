/**
 * What must be true of every machine, every step and every run, checked independently of the engine: a shadow model
 * computes what memory, semaphores and mailboxes have to hold.
 */
package sharedpage.sim.invariant;
