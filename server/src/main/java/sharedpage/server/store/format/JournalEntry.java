package sharedpage.server.store.format;

/**
 * One command that was carried out in a session, and the state it led to.
 *
 * @param seq its number in the session, from 1 without a gap
 * @param commandId the id its sender gave it, by which a command that is sent twice is carried out once; null if the server
 *     gave the command
 * @param format of {@code command}, see {@link CommandCodec}
 * @param command as {@link CommandCodec} writes it; it is read only when it is replayed, so that a session with an entry of
 *     a newer format opens up to there
 * @param node where the cursor was afterwards
 * @param engine version of the engine that carried it out, see {@link sharedpage.sim.run.EngineVersion}
 * @param digestVersion of {@code digest}, see {@link sharedpage.server.session.StateDigest}
 * @param digest of the state at {@code node}
 */
public record JournalEntry(
        int seq, String commandId, int format, String command, int node, int engine, int digestVersion, String digest) {
    public JournalEntry {
        Fields.require(seq >= 1, "seq", "a whole number of 1 or more");
        Fields.require(node >= 0, "node", "a whole number of 0 or more");
        Fields.require(!digest.isEmpty(), "digest", "the digest of a state");
    }

    /** The same entry in another session, in which the ids of commands are free again. */
    public JournalEntry renumbered(int other) {
        return new JournalEntry(other, null, format, command, node, engine, digestVersion, digest);
    }
}
