package sharedpage.server.store;

import java.util.List;
import sharedpage.server.protocol.AccessToken;
import sharedpage.server.protocol.Ballot;
import sharedpage.server.protocol.JournalEntry;
import sharedpage.server.protocol.SessionHeader;

/** All that the log has of one session. */
public record SessionRecord(
        SessionHeader head, List<AccessToken> tokens, List<JournalEntry> entries, List<Ballot> votes) {
    public SessionRecord {
        tokens = List.copyOf(tokens);
        entries = List.copyOf(entries);
        votes = List.copyOf(votes);
    }
}
