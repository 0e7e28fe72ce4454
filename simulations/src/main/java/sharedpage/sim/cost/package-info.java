/** What the machine is charged for: kinds of cost with their prices, the bill of one step, the totals of a run. */
package sharedpage.sim.cost;
