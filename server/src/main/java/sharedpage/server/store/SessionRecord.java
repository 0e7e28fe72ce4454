package sharedpage.server.store;

import java.util.List;
import sharedpage.server.wire.AccessToken;
import sharedpage.server.wire.Ballot;
import sharedpage.server.wire.JournalEntry;
import sharedpage.server.wire.SessionHeader;

/** All that the log has of one session. */
public record SessionRecord(
        SessionHeader head, List<AccessToken> tokens, List<JournalEntry> entries, List<Ballot> votes) {
    public SessionRecord {
        tokens = List.copyOf(tokens);
        entries = List.copyOf(entries);
        votes = List.copyOf(votes);
    }
}
