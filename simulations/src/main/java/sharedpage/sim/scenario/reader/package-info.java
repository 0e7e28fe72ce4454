/**
 * From a text to a scenario: {@link sharedpage.sim.scenario.reader.Grammar} says what may stand where, and a reader for
 * each part of the file builds the records from the nodes that were validated.
 */
package sharedpage.sim.scenario.reader;
