package sharedpage.server.wire;

/**
 * One secret vote.
 *
 * @param poll number of the poll in its session
 * @param round of the poll, from 1
 * @param participant a hash of the name that the voter's page made by chance
 * @param choice what was chosen, as JSON text
 */
public record Ballot(int poll, int round, String participant, String choice) {}
