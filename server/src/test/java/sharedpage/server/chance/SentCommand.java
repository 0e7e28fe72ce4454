package sharedpage.server.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A wire message with an id, how often it was sent, and how it was answered. */
final class SentCommand {
    /** What is in the journal, so that its answer outlives the server. */
    private static final Set<String> RECORDED = Set.of(
            "next",
            "choose",
            "perform",
            "move",
            "change",
            "ask",
            "close_poll",
            "reopen_poll",
            "reveal_poll",
            "end_poll");

    private static final Set<String> ANSWERS = Set.of("ack", "refused", "forked", "state", "poll_csv");
    /** What was refused for these reasons may be repeated and is then tried again. */
    private static final Set<String> TRANSIENT = Set.of("limit", "storage", "token", "role");

    private final String type;
    private final String id;
    private final String text;
    private int times;
    private int answers;
    private int life;
    private JsonNode answer;

    SentCommand(String type, String id, String text) {
        this.type = type;
        this.id = id;
        this.text = text;
    }

    String type() {
        return type;
    }

    String id() {
        return id;
    }

    /** What to send, now or again. */
    String sending() {
        times++;
        return text;
    }

    boolean says(String part) {
        return text.contains(part);
    }

    /** The latest answer; null if there is none. */
    JsonNode answer() {
        return answer;
    }

    boolean isAnswered() {
        return answers > 0;
    }

    boolean isDue() {
        return answers < times;
    }

    /** The connection on which answers were due has ended; one will do. */
    void expectNoMore() {
        times = Math.min(times, answers);
    }

    boolean isRecorded() {
        return RECORDED.contains(type);
    }

    boolean isAcknowledged() {
        return answer != null && !answer.get("type").stringValue().equals("refused");
    }

    /** Whether it was refused for a reason that will be gone, or that another member does not have. */
    boolean isTriedAgain() {
        return answer != null && TRANSIENT.contains(answer.path("code").asString(""));
    }

    /** Whether the server has to know the answer by its id. */
    boolean isRemembered(int now) {
        return answer != null
                && !type.equals("fetch")
                && !type.equals("raise_hand")
                && !isTriedAgain()
                && (now == life || (isRecorded() && isAcknowledged()));
    }

    /**
     * Takes an answer.
     *
     * @param now how often the server was started
     */
    void take(JsonNode next, int now) {
        String kind = next.get("type").stringValue();
        assertTrue(ANSWERS.contains(kind), () -> type + " was answered by " + next);
        assertTrue(isDue(), () -> id + " was answered more often than it was sent: " + next);
        if (isRemembered(now)) {
            assertEquals(answer, next, () -> "two answers to " + id);
        }
        answers++;
        answer = next;
        life = now;
    }

    @Override
    public String toString() {
        return text + ", answered by " + answer;
    }
}
