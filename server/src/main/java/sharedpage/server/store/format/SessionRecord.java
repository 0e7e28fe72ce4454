package sharedpage.server.store.format;

import java.util.List;
import sharedpage.server.session.AccessToken;
import sharedpage.server.session.Ballot;

/** All that is stored of one session. */
public record SessionRecord(
        SessionHeader header, List<AccessToken> tokens, List<JournalEntry> entries, List<Ballot> ballots) {
    public SessionRecord {
        tokens = List.copyOf(tokens);
        entries = List.copyOf(entries);
        ballots = List.copyOf(ballots);
    }
}
