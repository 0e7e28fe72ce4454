/**
 * What a process, or the operating system, asks for: one operation a file, under the name that the lecture gives it.
 */
package sharedpage.sim.operation;
