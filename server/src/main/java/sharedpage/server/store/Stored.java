package sharedpage.server.store;

import java.util.List;
import sharedpage.server.protocol.LogEntry;
import sharedpage.server.protocol.LogHead;
import sharedpage.server.protocol.LogPower;
import sharedpage.server.protocol.LogVote;

/** All that the log has of one session. */
public record Stored(LogHead head, List<LogPower> powers, List<LogEntry> entries, List<LogVote> votes) {
    public Stored {
        powers = List.copyOf(powers);
        entries = List.copyOf(entries);
        votes = List.copyOf(votes);
    }
}
