/**
 * The text of a scenario: its nodes with their positions, the problems found in it, and changes that leave the rest of it
 * as it was written. Only this package depends on the library that parses YAML.
 */
package sharedpage.sim.scenario.text;
