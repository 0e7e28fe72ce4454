package sharedpage.server.store.format;

/**
 * A snapshot of a session, which only the build of this program that wrote it can read.
 *
 * @param build which one that is
 */
@SuppressWarnings("ArrayRecordComponent") // nothing compares snapshots
public record StoredSnapshot(String build, byte[] content) {}
