/**
 * Objects and capabilities: the object table, the capability list of each process, rights, and the capability cache.
 */
package sharedpage.sim.capability;
