/** What processes may ask for: one operation a file, under the lecture's own name. */
package sharedpage.sim.operation;
