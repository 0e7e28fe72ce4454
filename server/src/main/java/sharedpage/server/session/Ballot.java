package sharedpage.server.session;

/**
 * One secret vote.
 *
 * @param poll number of the poll in its session
 * @param round of the poll, from 1
 * @param participant a hash of the random name that the voter's page made
 */
public record Ballot(int poll, int round, String participant, PollAnswer answer) {}
