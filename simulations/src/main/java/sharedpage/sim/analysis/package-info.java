/** The cost and the errors of the sharing mechanisms: cost curves, compared machines and the verdict, each from runs. */
package sharedpage.sim.analysis;
