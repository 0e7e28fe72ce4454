/** What steps tell: events, reasons of failure, and the one catalogue of sentences. */
package sharedpage.sim.event;
