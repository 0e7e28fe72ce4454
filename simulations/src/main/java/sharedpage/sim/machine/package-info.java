/**
 * The machine as one immutable value, what each activity has still to do or waits for, and the builder of the next step.
 * Knows no particular operation.
 */
package sharedpage.sim.machine;
