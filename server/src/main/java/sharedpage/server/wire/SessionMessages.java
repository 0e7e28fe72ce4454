package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Node;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.view.StateJson;

/** The wire messages that show a session. */
public final class SessionMessages {
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
                StateJson.of(at.number(), at.state().machine(), at.checksum()),
                step(at),
                at.start().number(),
                session.branches().stream()
                        .map(branch -> new ServerMessage.BranchSummary(
                                branch.parent(),
                                branch.first(),
                                branch.tip(),
                                branch.step(),
                                branch.steps(),
                                branch.what(),
                                StateJson.typed(branch.changed())))
                        .toList(),
                session.cursor().tip().path().stream()
                        .map(StepJson.StepSummary::of)
                        .toList(),
                position(session, playing));
    }

    private static StepJson step(Node node) {
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

    /**
     * The answer to {@code fetch}.
     *
     * @throws RefusedException if there is no such node
     */
    public static ServerMessage state(Session session, ViewerMessage.Fetch fetch) throws RefusedException {
        Node node = session.node(fetch.node());
        return new ServerMessage.NodeState(
                session.seq(),
                fetch.id(),
                step(node),
                StateJson.of(node.number(), node.state().machine(), node.checksum()));
    }

    private static ServerMessage.CursorPosition position(Session session, Double playing) {
        Node at = session.cursor().at();
        OptionalInt next = at.scenario().simulation().upcomingNumber(at.state());
        return new ServerMessage.CursorPosition(
                at.number(),
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
