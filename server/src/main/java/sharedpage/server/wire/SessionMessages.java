package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.Node;
import sharedpage.server.session.NodeRun;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.view.StateJson;

/** The wire messages that show a session. */
public final class SessionMessages {
    private static final int NEAR = Limit.WELCOME_STEPS.value();
    private static final int BRANCH_BYTES = Limit.BRANCH_BYTES.value();

    private SessionMessages() {}

    /**
     * Everything a client has to know when it joins.
     *
     * @param id of the session
     * @param kept whether it outlives the server
     * @param divergence where its replay leads elsewhere than its journal, or null
     * @param limits names and values of the limits that hold for the connection
     * @param playing steps a second, or null
     */
    public static ServerMessage welcome(
            Session session,
            String id,
            Role role,
            boolean kept,
            Divergence divergence,
            Map<String, Integer> limits,
            Double playing) {
        Node at = session.cursor().at();
        return new ServerMessage.Welcome(
                session.seq(),
                ServerMessage.VERSION,
                id,
                role.word(),
                kept,
                divergence,
                limits,
                ServerMessage.ScenarioSummary.of(
                        session.scenario(), session.library(), at.scenario().changed()),
                state(at),
                step(at),
                session.tree().stream().map(NodeRunJson::of).toList(),
                session.near(NEAR).stream().map(StepJson.StepSummary::of).toList(),
                position(session, playing));
    }

    static StepJson step(Node node) {
        return node.parent() == null ? null : StepJson.of(node);
    }

    /** Steps that the cursor went over. */
    public static ServerMessage steps(Session session, List<Node> steps, Double playing) {
        return new ServerMessage.StepsTaken(
                session.seq(), steps.stream().map(StepJson.StepWithDelta::of).toList(), position(session, playing));
    }

    public static ServerMessage cursor(Session session, Double playing) {
        return new ServerMessage.CursorMoved(session.seq(), position(session, playing));
    }

    /** New nodes on which other settings hold; with the state there, unless that would make the message too long. */
    public static WireFrame branch(Session session, NodeRun added, Double playing) {
        Node at = session.cursor().at();
        WireFrame whole = branch(session, added, step(at), state(at), playing);
        return whole.length() <= BRANCH_BYTES ? whole : branch(session, added, null, null, playing);
    }

    private static WireFrame branch(Session session, NodeRun added, StepJson step, StateJson state, Double playing) {
        return WireFrame.of(new ServerMessage.BranchAdded(
                session.seq(), NodeRunJson.of(added), step, state, position(session, playing)));
    }

    static StateJson state(Node node) {
        return StateJson.of(node.number(), node.state().machine(), node.checksum());
    }

    private static ServerMessage.CursorPosition position(Session session, Double playing) {
        Node at = session.cursor().at();
        OptionalInt next = at.scenario().simulation().upcomingNumber(at.state());
        return new ServerMessage.CursorPosition(
                at.number(),
                session.cursor().tip().number(),
                playing,
                session.isAtEnd(),
                next.isPresent() ? (Integer) next.getAsInt() : null,
                session.actorChoices(),
                session.question()
                        .map(question -> new ServerMessage.OpenQuestion(question.text(), question.options()))
                        .orElse(null),
                at.answered()
                        .map(answered -> new ServerMessage.PassedQuestion(
                                answered.question().text(),
                                answered.question().options(),
                                answered.chosen(),
                                answered.question().answer(),
                                answered.why()))
                        .orElse(null));
    }
}
