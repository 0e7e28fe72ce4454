/**
 * What an author may assert, one kind a file: the type of what is written under {@code expect}, and how it is compared
 * with the machine. {@link sharedpage.sim.scenario.assertion.AssertionKind} lists them.
 */
package sharedpage.sim.scenario.assertion;
