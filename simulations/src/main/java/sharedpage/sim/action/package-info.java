/**
 * The indivisible actions that operations are made of. {@link sharedpage.sim.action.MoveByMmu} and
 * {@link sharedpage.sim.action.MoveByDma} move bytes; {@link sharedpage.sim.action.RelocationPlan} orders the actions that
 * move a page.
 */
package sharedpage.sim.action;
