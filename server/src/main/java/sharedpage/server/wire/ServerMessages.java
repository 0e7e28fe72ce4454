package sharedpage.server.wire;

import java.time.Instant;
import java.util.List;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Question;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the wire messages to browsers; PROTOCOL.md has an example of each. */
public final class ServerMessages {
    /** Within which a client should come back after a good-bye, each at a moment of its own. */
    private static final int RETRY_MILLISECONDS = 2_000;

    private ServerMessages() {}

    /**
     * All that one who joins must know.
     *
     * @param kept whether the session outlives this server
     * @param divergence where its replay leads elsewhere than its journal, so that it cannot be driven; or null
     */
    public static String welcome(Welcome welcome, boolean kept, Divergence divergence) {
        ObjectNode json = message("welcome", welcome.seq())
                .put("session", welcome.session())
                .put("role", welcome.role())
                .put("kept", kept);
        json.set("divergence", divergence == null ? null : divergence(divergence));
        ObjectNode limits = json.putObject("limits");
        welcome.limits().forEach(limits::put);
        ObjectNode scenario = json.putObject("scenario")
                .put("name", welcome.library())
                .put("title", welcome.scenario().title())
                .put("slide", welcome.scenario().slide().orElse(null))
                .put("operations", welcome.scenario().operations())
                .put("processes", welcome.scenario().processes());
        scenario.set("changed", StateJson.values(welcome.changed()));
        json.set("forms", FormsJson.all());
        json.set("state", StateJson.of(welcome.cursor().node(), welcome.moment().machine(), welcome.hash()));
        json.set("step", step(welcome.step()));
        json.put("start", welcome.start());
        ArrayNode branches = json.putArray("branches");
        welcome.branches().forEach(branch -> branches.add(branch(branch)));
        ArrayNode path = json.putArray("path");
        welcome.path().forEach(step -> path.add(StepJson.summary(step)));
        return Json.text(json.set("cursor", cursor(welcome.cursor())));
    }

    private static ObjectNode branch(BranchView branch) {
        ObjectNode json = Json.object()
                .put("parent", branch.parent())
                .put("first", branch.first())
                .put("tip", branch.tip())
                .put("step", branch.step())
                .put("steps", branch.steps())
                .put("what", branch.what());
        return json.set("changed", StateJson.values(branch.changed()));
    }

    public static String steps(int seq, List<StepView> steps, CursorView cursor) {
        ObjectNode json = message("steps", seq);
        ArrayNode list = json.putArray("steps");
        steps.forEach(step -> list.add(StepJson.withDelta(step)));
        return Json.text(json.set("cursor", cursor(cursor)));
    }

    /**
     * The answer to {@code fetch}.
     *
     * @param step the step that led to the node, or null at the start
     */
    public static String state(
            int seq, String id, int node, SimulationState moment, StateChecksum hash, StepView step) {
        ObjectNode json = message("state", seq).put("id", id);
        json.set("step", step(step));
        return Json.text(json.set("state", StateJson.of(node, moment.machine(), hash)));
    }

    private static ObjectNode step(StepView step) {
        return step == null ? null : StepJson.facts(step);
    }

    public static String cursor(int seq, CursorView cursor) {
        return Json.text(message("cursor", seq).set("cursor", cursor(cursor)));
    }

    /**
     * A command was carried out.
     *
     * @param node the node at which the cursor is now
     * @param refused operations that the rules refused while a change of settings was replayed
     */
    public static String ack(int seq, String id, int node, int refused) {
        return Json.text(message("ack", seq).put("id", id).put("node", node).put("refused", refused));
    }

    /**
     * A wire message was not carried out.
     *
     * @param id of the wire message, or null if it had none
     */
    public static String refused(int seq, String id, Refusal refusal) {
        ObjectNode json = message("refused", seq)
                .put("id", id)
                .put("code", EntityJson.word(refusal.code()))
                .put("what", refusal.what())
                .put("mend", refusal.hint());
        if (!refusal.problems().isEmpty()) {
            json.set("problems", HttpJson.problemList(refusal.problems()));
        }
        return Json.text(json);
    }

    /** From now on the session is kept. */
    public static String kept(int seq) {
        return Json.text(message("kept", seq));
    }

    /**
     * To one who comes back: what it missed follows.
     *
     * @param seen the last entry it knows of
     */
    public static String resumed(int seen, String role) {
        return Json.text(message("resumed", seen).put("role", role));
    }

    /** The answer to a sign of life. */
    public static String heartbeat(int seq) {
        return Json.text(message("heartbeat", seq));
    }

    /**
     * How a class joins.
     *
     * @param expires milliseconds since 1970
     * @param address of the server, with a slash at its end
     */
    public static String invitation(int seq, String code, long expires, String address) {
        return Json.text(message("invitation", seq)
                .put("code", code)
                .put("url", address + "j/" + code)
                .put("expires", Instant.ofEpochMilli(expires).toString()));
    }

    /**
     * A link, with the only copy of its token.
     *
     * @param expires milliseconds since 1970, or null
     */
    public static String link(int seq, String role, String token, Long expires) {
        return Json.text(message("link", seq)
                .put("role", role)
                .put("token", token)
                .put(
                        "expires",
                        expires == null ? null : Instant.ofEpochMilli(expires).toString()));
    }

    /** How many are connected, by role, and how many of those who look on have gone elsewhere. */
    public static String people(int seq, int drive, int view, int away) {
        return Json.text(
                message("people", seq).put("drive", drive).put("view", view).put("away", away));
    }

    /** The last words before the server hangs up. */
    public static String bye(int seq, String what) {
        return Json.text(message("bye", seq).put("what", what).put("retry_ms", RETRY_MILLISECONDS));
    }

    private static ObjectNode divergence(Divergence divergence) {
        return Json.object()
                .put("entry", divergence.entry())
                .put("entries", divergence.entries())
                .put("node", divergence.node())
                .put("reason", divergence.reason());
    }

    private static ObjectNode message(String type, int seq) {
        return Json.object().put("type", type).put("seq", seq);
    }

    private static ObjectNode cursor(CursorView cursor) {
        ObjectNode json = Json.object()
                .put("node", cursor.node())
                .put("playing", cursor.playing())
                .put("end", cursor.end())
                .put("next", cursor.next());
        ArrayNode choices = json.putArray("choices");
        cursor.choices().forEach(choices::add);
        json.set("question", cursor.question() == null ? null : question(cursor.question()));
        return json.set("answered", cursor.answered() == null ? null : answered(cursor.answered()));
    }

    private static ObjectNode question(Question question) {
        ObjectNode json = Json.object().put("text", question.text());
        ArrayNode options = json.putArray("options");
        question.options().forEach(options::add);
        return json;
    }

    private static ObjectNode answered(CursorView.AnsweredQuestion answered) {
        return question(answered.question())
                .put("chosen", answered.chosen())
                .put("right", answered.question().answer())
                .put("why", answered.why());
    }
}
