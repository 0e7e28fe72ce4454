/** The indivisible actions that transfers are made of. */
package sharedpage.sim.action;
