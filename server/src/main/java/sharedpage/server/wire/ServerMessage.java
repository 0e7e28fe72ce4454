package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.view.StateJson;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.text.Problem;

/**
 * A wire message to clients. The record is the format: Jackson writes its components in their order after {@code type}.
 * PROTOCOL.md has an example of each. Times are text in ISO 8601; {@code seq} is the number of commands carried out in the
 * session so far; it is left out where the connection has not joined a session.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerMessage {
    /** The version of the protocol; PROTOCOL.md says when it rises. */
    int VERSION = 1;

    /**
     * Everything a client has to know when it joins.
     *
     * @param kept whether the session outlives the server
     * @param divergence where its replay leads elsewhere than its journal, so that it cannot be driven; or null
     * @param limits names and values of the limits that hold for the connection
     * @param step the step that led to {@code state}, or null at a start
     * @param tree all nodes of the session
     * @param steps those near the cursor, in short
     */
    @JsonTypeName("welcome")
    record Welcome(
            int seq,
            int version,
            String session,
            String role,
            boolean kept,
            Divergence divergence,
            Map<String, Integer> limits,
            ScenarioSummary scenario,
            StateJson state,
            StepJson step,
            List<NodeRunJson> tree,
            List<StepJson.StepSummary> steps,
            CursorPosition cursor)
            implements ServerMessage {}

    /**
     * The scenario of a session.
     *
     * @param name in the library, or null
     * @param processes those at the start and those that its lines spawn
     * @param changed settings that differ from its own
     */
    record ScenarioSummary(
            String name, String title, String slide, int operations, int processes, Map<String, Object> changed) {
        static ScenarioSummary of(Scenario scenario, String name, Map<String, String> changed) {
            return new ScenarioSummary(
                    name,
                    scenario.title(),
                    scenario.slide().orElse(null),
                    scenario.operations(),
                    scenario.processes(),
                    StateJson.typed(changed));
        }
    }

    /**
     * Where the session looks.
     *
     * @param tip the end of its branch
     * @param playing steps a second, or null
     * @param end whether there is nothing left to step to
     * @param next number of the scenario's operation that comes next, from 1, or null
     * @param choices who can act next, if programs run and there are several
     * @param question what has to be answered or skipped before the next step, or null
     * @param answered the question before the operation that this node begins, or null
     */
    record CursorPosition(
            int node,
            int tip,
            Double playing,
            boolean end,
            Integer next,
            List<String> choices,
            OpenQuestion question,
            PassedQuestion answered) {}

    /** A question without its answer. */
    record OpenQuestion(String text, List<String> options) {}

    /**
     * A question with its answer.
     *
     * @param chosen the option that was chosen, or null if it was skipped
     * @param why the author's reason, or null
     */
    record PassedQuestion(String text, List<String> options, String chosen, String right, String why) {}

    /** To a client that comes back: what it missed follows. */
    @JsonTypeName("resumed")
    record Resumed(int seq, String role) implements ServerMessage {}

    /** Steps that the cursor goes over, each with its delta. */
    @JsonTypeName("steps")
    record StepsTaken(int seq, List<StepJson.StepWithDelta> steps, CursorPosition cursor) implements ServerMessage {}

    /** The cursor is elsewhere, and nothing else has changed. */
    @JsonTypeName("cursor")
    record CursorMoved(int seq, CursorPosition cursor) implements ServerMessage {}

    /**
     * New nodes on which other settings hold, and the cursor is at the last one.
     *
     * @param step the step that led there; null at a start, and if it would make the message too long
     * @param state the state there; null if it would make the message too long
     */
    @JsonTypeName("branch")
    record BranchAdded(int seq, NodeRunJson added, StepJson step, StateJson state, CursorPosition cursor)
            implements ServerMessage {}

    /** The answer to {@code fetch}: step and state as JSON. */
    @JsonTypeName("state")
    record NodeState(int seq, String id, @JsonRawValue String step, @JsonRawValue String state)
            implements ServerMessage {}

    /** The answer to {@code fetch_steps}: in short, as JSON, the steps of a block of nodes that begins with {@code first}. */
    @JsonTypeName("summaries")
    record StepSummaries(int seq, String id, int first, @JsonRawValue String steps) implements ServerMessage {}

    /**
     * A command was carried out.
     *
     * @param node the node at which the cursor is now
     * @param refused operations that the rules refused while a change of settings was replayed
     */
    @JsonTypeName("ack")
    record Ack(int seq, String id, int node, int refused) implements ServerMessage {}

    /**
     * A wire message was not carried out.
     *
     * @param id of the wire message, or null if it had none
     * @param problems mistakes in a scenario, an operation or settings; left out if there are none
     */
    @JsonTypeName("refused")
    record CommandRefused(
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer seq,
            String id,
            String code,
            String what,
            String hint,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProblemSummary> problems)
            implements ServerMessage {
        public static CommandRefused of(Integer seq, String id, Refusal refusal) {
            return new CommandRefused(
                    seq,
                    id,
                    refusal.code().name().toLowerCase(Locale.ROOT),
                    refusal.what(),
                    refusal.hint(),
                    ProblemSummary.list(refusal.problems()));
        }
    }

    /** A mistake in a text, with its line and column from 1. */
    record ProblemSummary(int line, int column, String what, String hint) {
        static List<ProblemSummary> list(List<Problem> problems) {
            return problems.stream()
                    .map(problem ->
                            new ProblemSummary(problem.line(), problem.column(), problem.what(), problem.hint()))
                    .toList();
        }
    }

    /** From now on the session is stored. */
    @JsonTypeName("kept")
    record Kept(int seq) implements ServerMessage {}

    /** The answer to {@code heartbeat}. */
    @JsonTypeName("heartbeat")
    record HeartbeatReply(int seq) implements ServerMessage {}

    /** How a class joins; to hosts. */
    @JsonTypeName("invitation")
    record Invitation(int seq, String code, String url, String expires) implements ServerMessage {}

    /** A new link with the only copy of its token; to its creator. {@code expires} may be null. */
    @JsonTypeName("link")
    record NewLink(int seq, String role, String token, String expires) implements ServerMessage {}

    /** How many are connected, by role, and how many of the viewers look elsewhere. */
    @JsonTypeName("people")
    record MemberCounts(int seq, int hosts, int viewers, int away) implements ServerMessage {}

    /** The last message before the server closes the connection. */
    @JsonTypeName("bye")
    record Goodbye(
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer seq,
            String what,
            @JsonProperty("retry_ms") int retryMilliseconds)
            implements ServerMessage {
        /** Clients come back at a random time within this, so that they do not all come at once. */
        private static final int RETRY_MILLISECONDS = 2_000;

        public static Goodbye of(Integer seq, String what) {
            return new Goodbye(seq, what, RETRY_MILLISECONDS);
        }
    }

    /** Where the host points; nowhere any more if {@code place} is null. */
    @JsonTypeName("pointer")
    record Pointer(int seq, Anchor place, boolean ping) implements ServerMessage {}

    /** The poll there is, or null. */
    @JsonTypeName("poll")
    record PollStatus(int seq, PollSummary poll) implements ServerMessage {}

    /**
     * A poll, as far as a role may see it.
     *
     * @param node at which it was asked
     * @param by choice or place
     * @param options to choose from; empty if it is answered by a place
     * @param state open, closed or revealed
     * @param votes how many have voted in this round
     * @param results for each round how often each answer was given; null if they may not be seen
     * @param hint what to do after this round: explain, discuss or go_on; left out if there is none
     */
    record PollSummary(
            int number,
            int node,
            String by,
            String text,
            List<String> options,
            String state,
            int round,
            int votes,
            List<List<AnswerCount>> results,
            @JsonInclude(JsonInclude.Include.NON_NULL) String hint) {}

    /** How often an answer was given: an option or a place. */
    record AnswerCount(
            @JsonInclude(JsonInclude.Include.NON_NULL) String choice,
            @JsonInclude(JsonInclude.Include.NON_NULL) Anchor place,
            int votes) {}

    /** To a voter alone: what it answered. */
    @JsonTypeName("vote")
    record OwnVote(
            int seq,
            int poll,
            int round,
            @JsonInclude(JsonInclude.Include.NON_NULL) String choice,
            @JsonInclude(JsonInclude.Include.NON_NULL) Anchor place)
            implements ServerMessage {}

    /** The result of a poll as comma-separated values, without names. */
    @JsonTypeName("poll_csv")
    record PollTable(int seq, String id, String name, String csv) implements ServerMessage {}

    /** To its creator: a session of its own, with the only copies of its tokens. */
    @JsonTypeName("forked")
    record Forked(int seq, String id, String session, String host, String viewer, int node) implements ServerMessage {}

    /** Which hands are up; to hosts. */
    @JsonTypeName("hands")
    record Hands(int seq, List<HandSummary> hands) implements ServerMessage {}

    /** A raised hand with its words to the host, or null. */
    record HandSummary(int hand, String words) {}

    /** To the one whose hand was lowered; null to one who comes again and has no hand up. */
    @JsonTypeName("lowered")
    record HandLowered(int seq, Integer hand) implements ServerMessage {}

    /** Another session that everyone is to look at; null if all come back to this one. */
    @JsonTypeName("showing")
    record Showing(int seq, ShownSession showing) implements ServerMessage {}

    /** What a raised hand offers. */
    record ShownSession(int hand, String session, String token) {}
}
