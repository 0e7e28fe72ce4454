package sharedpage.server.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Holds the journal of a session to what its members sent and were answered. */
final class JournalCheck {
    private final List<Member> members;
    private final Map<String, JsonNode> entries = new HashMap<>();
    /** The options that were voted for, sorted, by poll and round. */
    private final Map<String, List<String>> ballots = new TreeMap<>();

    /** @param stored the lines of an export */
    JournalCheck(List<JsonNode> stored, List<Member> members) {
        this.members = members;
        int seq = 0;
        Set<String> voters = new HashSet<>();
        for (JsonNode line : stored) {
            if (line.get("type").stringValue().equals("entry")) {
                assertEquals(++seq, line.get("seq").intValue(), "entries without a gap");
                if (line.has("command_id")) {
                    String id = line.get("command_id").stringValue();
                    assertNull(entries.put(id, line), () -> id + " was carried out twice");
                }
            } else if (line.get("type").stringValue().equals("ballot")) {
                String round = line.get("poll") + "/" + line.get("round");
                assertTrue(voters.add(round + line.get("participant")), () -> "a participant has two votes: " + line);
                add(ballots, round, line.get("option").stringValue());
            }
        }
    }

    private static void add(Map<String, List<String>> options, String round, String option) {
        List<String> all = options.computeIfAbsent(round, first -> new ArrayList<>());
        all.add(option);
        Collections.sort(all);
    }

    void check() {
        for (Member member : members) {
            for (SentCommand sent : member.sent()) {
                require(member, sent);
            }
        }
        members.forEach(this::requireEndedLinksEnded);
        requireVotes();
    }

    /** A vote of one whose link has ended may have been counted although its answer was lost. */
    private void requireVotes() {
        Map<String, List<String>> answered = new TreeMap<>();
        members.forEach(member -> member.view().votes().forEach((round, option) -> add(answered, round, option)));
        boolean allKnow = members.stream().noneMatch(Member::hasEnded);
        if (allKnow) {
            assertEquals(answered, ballots, "votes");
        }
    }

    private void require(Member member, SentCommand sent) {
        if (!member.hasEnded()) {
            assertTrue(sent.isAnswered(), () -> sent.id() + " of " + member.name() + " was never answered");
        }
        JsonNode entry = entries.get(sent.id());
        if (sent.isRecorded() && sent.isAcknowledged()) {
            assertNotNull(entry, () -> sent.answer() + " is not in the journal");
            assertEquals(sent.answer().get("seq"), entry.get("seq"), sent.id());
            assertEquals(sent.answer().get("node"), entry.get("node"), sent.id());
        } else if (sent.isAnswered()) {
            assertNull(entry, () -> sent.answer() + ", and yet it was carried out: " + entry);
        }
    }

    /** After all other host links were ended, no command of an older link was carried out. */
    private void requireEndedLinksEnded(Member revoker) {
        for (SentCommand sent : revoker.sent()) {
            if (sent.type().equals("revoke") && sent.isAcknowledged() && sent.says("'host'")) {
                int end = sent.answer().get("seq").intValue();
                members.stream()
                        .filter(other ->
                                !other.access().value().equals(revoker.access().value()))
                        .filter(other -> other.access().since() < end)
                        .forEach(other -> other.sent().forEach(one -> requireBefore(end, one)));
            }
        }
    }

    private void requireBefore(int end, SentCommand one) {
        JsonNode entry = entries.get(one.id());
        assertTrue(
                entry == null || entry.get("seq").intValue() <= end,
                () -> one.id() + " was carried out after its link had ended at entry " + end + ": " + entry);
    }
}
