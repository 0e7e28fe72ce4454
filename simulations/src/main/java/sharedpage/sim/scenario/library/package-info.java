/** The lessons that come with the program, and the course that puts them in order. */
package sharedpage.sim.scenario.library;
