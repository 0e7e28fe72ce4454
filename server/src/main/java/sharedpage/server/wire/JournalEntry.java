package sharedpage.server.wire;

/**
 * One command that was carried out in a session.
 *
 * @param seq its number, from 1 without a gap
 * @param command the id its sender gave it, or null if the server gave it
 * @param body the command as it travels on the wire
 * @param node where the cursor was afterwards
 * @param hash of the state there, 16 hexadecimal digits
 */
public record JournalEntry(int seq, String command, String body, int node, String hash) {}
