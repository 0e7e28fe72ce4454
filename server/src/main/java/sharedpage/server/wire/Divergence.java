package sharedpage.server.wire;

/**
 * Where the replay of a session's journal leads elsewhere than what was recorded. Up to there the session can be looked at;
 * a fork from {@code node} can be driven.
 *
 * @param entry number of the first entry that could not be replayed
 * @param entries how many entries were recorded
 * @param node the last one that is as it was recorded
 * @param reason in one sentence
 */
public record Divergence(int entry, int entries, int node, String reason) {}
