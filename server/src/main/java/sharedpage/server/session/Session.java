package sharedpage.server.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.scenario.Question;
import sharedpage.sim.scenario.Scenario;

/**
 * A scenario that a class goes through: the tree of its steps and the one cursor that all look at. Plain and
 * deterministic: the same commands in the same order lead to the same session.
 */
public final class Session {
    private final Scenario scenario;
    private final ConfiguredScenarios configured;
    private final String library;
    private final StepTree tree;
    private final Polling polling = new Polling();
    private Cursor cursor;
    private final Map<String, String> settings;
    private int advanced;
    private int seq;

    /** A point to which a session can be taken back, as if nothing had happened since. */
    public record Checkpoint(int nodes, Cursor cursor, Polling.PollCheckpoint polls, int seq) {}

    /**
     * A session at step 0 of a scenario.
     *
     * @param scenario as its author wrote it
     * @param library its name in the library, or null
     * @param settings that shall differ, each as text
     * @throws RefusedException if there is no such setting, or it cannot have that value
     */
    public Session(Scenario scenario, String library, Map<String, String> settings) throws RefusedException {
        this.scenario = scenario;
        this.configured = new ConfiguredScenarios(scenario);
        this.library = library;
        this.tree = new StepTree();
        this.settings = Map.copyOf(settings);
        ConfiguredScenario course = configured.under(settings);
        Node start = tree.addStart(course, course.simulation().start());
        this.cursor = new Cursor(start, start);
    }

    /**
     * A session as it was when a snapshot of it was made.
     *
     * @param skippedSteps that were made before the first command
     */
    public Session(
            Scenario scenario, String library, Map<String, String> settings, int skippedSteps, SessionSnapshot snapshot)
            throws RefusedException {
        this.scenario = scenario;
        this.configured = new ConfiguredScenarios(scenario);
        this.library = library;
        this.tree = new StepTree(snapshot.nodes(), configured);
        this.settings = Map.copyOf(settings);
        this.cursor = new Cursor(tree.require(snapshot.cursor()), tree.require(snapshot.tip()));
        this.advanced = skippedSteps;
        this.seq = snapshot.seq();
        polling.rollback(snapshot.polls());
    }

    private Session(Session other) {
        this.scenario = other.scenario;
        this.configured = new ConfiguredScenarios(scenario);
        this.library = other.library;
        this.settings = other.settings;
        this.advanced = other.advanced;
        this.tree = new StepTree(other.tree);
        this.cursor = other.cursor;
        this.seq = other.seq - other.polling.checkpoint().entries();
    }

    /** The number of commands carried out so far. */
    public int seq() {
        return seq;
    }

    /** The node that is looked at, and its branch. */
    public Cursor cursor() {
        return cursor;
    }

    /** The number of the node that is looked at. */
    public int cursorNode() {
        return cursor.at().number();
    }

    public Optional<Question> question() {
        return CursorAdvance.question(cursor);
    }

    public boolean isAtEnd() {
        return CursorAdvance.isAtEnd(cursor);
    }

    /** Goes so many steps, or fewer if the script ends; questions are skipped. */
    public void skipSteps(int steps) throws RefusedException {
        CursorAdvance walk = new CursorAdvance(tree, cursor);
        for (int step = 0; step < steps && !CursorAdvance.isAtEnd(walk.cursor()); step++) {
            walk.step(null);
        }
        cursor = walk.cursor();
        advanced += steps;
    }

    /** The scenario as it was written; it never changes. */
    public Scenario scenario() {
        return scenario;
    }

    /** Name of the scenario in the library, or null. */
    public String library() {
        return library;
    }

    /** The settings that differed from the scenario's when the session was made, each as text. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Steps that were made before the first command. */
    public int skippedSteps() {
        return advanced;
    }

    /** The digest of the model's state at the cursor; see {@link StateDigest}. */
    public String digest() {
        return digest(StateDigest.VERSION);
    }

    /** The same in the form of a known version. */
    public String digest(int version) {
        return cursor.at().digest(version);
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(tree.size(), cursor, polling.checkpoint(), seq);
    }

    public void rollback(Checkpoint mark) {
        tree.cutTo(mark.nodes);
        cursor = mark.cursor;
        polling.rollback(mark.polls);
        seq = mark.seq;
    }

    /** All from which it can be made again, as it is now. */
    public SessionSnapshot snapshot() {
        return new SessionSnapshot(seq, cursorNode(), cursor.tip().number(), polling.checkpoint(), tree.kept());
    }

    /** How many operations the rules refused when the branch that ends at a node was made by other settings. */
    public int refusedOnTheWayTo(int node) {
        Node end = tree.node(node).orElseThrow();
        return end.twinOf() != null
                ? 0
                : (int) end.path().stream()
                        .filter(step -> step.state().step().outcome() == StepOutcome.REFUSED)
                        .count();
    }

    /**
     * Carries out a command.
     *
     * @throws RefusedException if that cannot be done; the session may then be half changed until {@link #rollback}
     */
    public CommandResult execute(SessionCommand command) throws RefusedException {
        requireLeft(command instanceof SessionCommand.MoveToNode ? Limit.SESSION_MOVES : Limit.SESSION_COMMANDS);
        CommandExecution execution = new CommandExecution(configured, tree, polling, cursor);
        CommandResult result = command.accept(execution);
        cursor = execution.cursor();
        seq++;
        return result;
    }

    /** A class can look back long after it can do no more. */
    private void requireLeft(Limit limit) throws RefusedException {
        if (seq >= limit.value()) {
            throw new RefusedException(Refusal.of(
                    Code.LIMIT,
                    "A session has at most " + limit + ".",
                    "Start the lesson again; until then, only moving to other steps goes on."));
        }
    }

    /**
     * Whether the next step can be made, or exists.
     *
     * @throws RefusedException if the session has as many steps or commands as it may have
     */
    public void requireStepLeft() throws RefusedException {
        requireLeft(Limit.SESSION_COMMANDS);
        if (cursor.isAtTip()) {
            tree.requireStepLeft();
        }
    }

    public Polling polling() {
        return polling;
    }

    /**
     * A session of its own that has all steps of this one and looks at a node of it. Polls stay here; its entries are
     * those of this one without them.
     */
    public Session fork(int node) throws RefusedException {
        Session fork = new Session(this);
        fork.execute(new SessionCommand.MoveToNode(node));
        return fork;
    }

    /**
     * A node of the tree.
     *
     * @throws RefusedException if there is none with this number
     */
    public Node node(int number) throws RefusedException {
        return tree.require(number);
    }

    /** All nodes, as runs. */
    public List<NodeRun> tree() {
        return tree.runsFrom(0);
    }

    /** The nodes from one number on, at most so many. */
    public List<Node> nodes(int first, int most) {
        return tree.nodes(first, most);
    }

    /** Of the steps on the cursor's branch those nearest to the cursor, at most so many. */
    public List<Node> near(int most) {
        List<Node> path = cursor.tip().path();
        int from = Math.max(0, Math.min(path.indexOf(cursor.at()) - most / 2, path.size() - most));
        return path.subList(from, Math.min(path.size(), from + most));
    }

    /** Which activities can act next, if programs run and there are several. */
    public List<String> actorChoices() {
        return SchedulerChoices.names(cursor.at());
    }
}
