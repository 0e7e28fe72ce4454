/**
 * The types of values that a scenario is described with: each says what is expected, validates a node, and has a
 * counterpart in JSON Schema.
 */
package sharedpage.sim.scenario.grammar;
