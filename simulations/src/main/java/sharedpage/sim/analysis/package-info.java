/** Costs and errors of the sharing mechanisms: cost curves, comparisons of machines, and the verdict, each from runs. */
package sharedpage.sim.analysis;
