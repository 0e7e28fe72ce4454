package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the wire messages of a class: pointer, polls, forks and hands. PROTOCOL.md has an example of each. */
public final class ClassMessages {
    /** A cell that starts so would be a formula to a spreadsheet. */
    private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r');

    private ClassMessages() {}

    /**
     * Where the presenter points.
     *
     * @param place or null if nowhere any more
     */
    public static String pointer(int seq, Anchor place, boolean ping) {
        ObjectNode json = message("pointer", seq);
        json.set("place", place == null ? null : place.node());
        return Json.text(json.put("ping", ping));
    }

    /** The poll there is, or null. */
    public static String poll(int seq, PollView poll) {
        return Json.text(message("poll", seq).set("poll", poll == null ? null : node(poll)));
    }

    private static ObjectNode node(PollView poll) {
        ObjectNode json = Json.object()
                .put("number", poll.number())
                .put("node", poll.node())
                .put("by", poll.by())
                .put("text", poll.text());
        ArrayNode options = json.putArray("options");
        poll.options().forEach(options::add);
        json.put("state", poll.state()).put("round", poll.round()).put("votes", poll.votes());
        json.set("results", poll.results() == null ? null : rounds(poll.results()));
        return poll.hint() == null ? json : json.put("hint", poll.hint());
    }

    private static ArrayNode rounds(List<Map<String, Integer>> rounds) {
        ArrayNode list = Json.array();
        rounds.forEach(round -> {
            ArrayNode tallies = list.addArray();
            round.forEach((choice, votes) -> tallies.add(((ObjectNode) Json.parsed(choice)).put("votes", votes)));
        });
        return list;
    }

    /** To a voter alone: what it chose, as JSON text. */
    public static String vote(int seq, int poll, int round, String choice) {
        ObjectNode json = message("vote", seq).put("poll", poll).put("round", round);
        return Json.text(json.setAll((ObjectNode) Json.parsed(choice)));
    }

    /** An answer as JSON text: an option, or the key of a place and its line, or null. */
    public static String choice(String option, String key, Integer line) {
        return Json.text(
                option != null
                        ? Json.object().put("choice", option)
                        : Json.object().set("place", new Anchor(key, line).node()));
    }

    /** The result of a poll as a table without names. */
    public static String csv(int seq, String id, PollView poll) {
        StringBuilder csv = new StringBuilder("round,choice,votes\r\n");
        for (int round = 0; round < poll.results().size(); round++) {
            for (Map.Entry<String, Integer> tally : poll.results().get(round).entrySet()) {
                csv.append(round + 1).append(',').append(cell(tally.getKey())).append(',');
                csv.append(tally.getValue()).append("\r\n");
            }
        }
        return Json.text(message("poll_csv", seq)
                .put("id", id)
                .put("name", "poll-" + poll.number() + ".csv")
                .put("csv", csv.toString()));
    }

    private static String cell(String choice) {
        ObjectNode json = (ObjectNode) Json.parsed(choice);
        String text = json.has("choice")
                ? json.get("choice").stringValue()
                : json.at("/place/key").stringValue()
                        + (json.at("/place").has("line") ? " line " + json.at("/place/line") : "");
        String safe = FORMULA.contains(text.charAt(0)) ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** To its maker alone: a session of its own. */
    public static String forked(int seq, String id, String session, String drive, String view, int node) {
        return Json.text(message("forked", seq)
                .put("id", id)
                .put("session", session)
                .put("drive", drive)
                .put("view", view)
                .put("node", node));
    }

    /** Who would show something; to those who drive. */
    public static String hands(int seq, Map<Integer, String> words) {
        ObjectNode json = message("hands", seq);
        ArrayNode list = json.putArray("hands");
        words.forEach((hand, said) -> list.addObject().put("hand", hand).put("words", said));
        return Json.text(json);
    }

    /** To the one whose hand somebody else has lowered; null to one who comes again and has no hand up. */
    public static String lowered(int seq, Integer hand) {
        return Json.text(message("lowered", seq).put("hand", hand));
    }

    /**
     * Another session that all shall look at.
     *
     * @param hand of whom it is, or null if all come back to this session
     */
    public static String showing(int seq, Integer hand, String session, String token) {
        ObjectNode json = message("showing", seq);
        if (hand == null) {
            return Json.text(json.putNull("showing"));
        }
        json.putObject("showing").put("hand", hand).put("session", session).put("token", token);
        return Json.text(json);
    }

    private static ObjectNode message(String type, int seq) {
        return Json.object().put("type", type).put("seq", seq);
    }
}
