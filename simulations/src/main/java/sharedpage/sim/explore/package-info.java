/** Tries every order in which programs can mix, and tells what goes wrong in the shortest of them. */
package sharedpage.sim.explore;
