package sharedpage.sim.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.invariant.Broken;
import sharedpage.sim.invariant.Invariants;
import sharedpage.sim.invariant.Ledger;
import sharedpage.sim.machine.Report;
import sharedpage.sim.machine.Step;
import sharedpage.sim.operation.Add;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.scenario.Expectation;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.Schedule;
import sharedpage.sim.simulation.Choice;
import sharedpage.sim.simulation.Moment;
import sharedpage.sim.simulation.Simulation;

/**
 * Tries every order in which the programs of a scenario, the kernel and the devices can take their turns, one action each,
 * breadth first: what is found first is found in the shortest order. States that are equal in all that can matter are
 * tried once.
 */
public final class Explorer {
    /** Operations by which one process keeps another from doing its next addition. */
    private static final Set<Class<?>> STOPPING = Set.of(Kill.class, SuspendGroup.class);

    /** States between two looks at whether to go on. */
    private static final int PACE = 4096;

    private final Scenario scenario;
    private final Property property;
    private final Limits limits;
    private final boolean everything;
    private final boolean reduced;
    private final Simulation simulation;
    private final Encoding encoding;
    private final States states = new States();
    private final Trail trail = new Trail();
    private final Deque<Node> frontier = new ArrayDeque<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Graph graph;
    private Moment start;
    private int depth;
    private boolean bounded;

    /** A state that was met and not yet looked at. */
    private record Node(Moment moment, Ledger ledger, Encoding.State state, int number, int depth) {}

    private Explorer(
            Scenario scenario, Property property, Limits limits, boolean everything, boolean reduced, boolean counts) {
        Programs programs = scenario.programs();
        this.scenario = new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.slide(),
                scenario.text(),
                scenario.asWritten(),
                scenario.machine(),
                scenario.setup(),
                new Programs(programs.list(), Schedule.ROUND_ROBIN, programs.expectations()),
                List.of());
        this.property = property;
        this.limits = limits;
        this.everything = everything;
        this.reduced = reduced && !mayStop(programs);
        this.simulation = new Simulation(this.scenario);
        this.encoding = new Encoding(property.wantsClaims());
        this.graph = counts ? new Graph() : null;
    }

    /** Looks for the shortest order in which something happens that the property names. */
    public static Exploration find(Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, false, false, false).explored(watcher);
    }

    /**
     * The same with fewer states: an ADD, which touches nothing but a register of its own process, is done at once and not
     * tried in every place, unless somebody could end or suspend the process before it. What can be found can still be
     * found, but what is found first need not be the shortest.
     */
    public static Exploration findReduced(
            Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, false, true, false).explored(watcher);
    }

    /** Likewise, for everything that the property names. */
    static Exploration findAllReduced(Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, true, true, false).explored(watcher);
    }

    /** Looks for everything that the property names: the first order for each name. */
    public static Exploration findAll(Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, true, false, false).explored(watcher);
    }

    /** Counts the orders of actions by what they lead to, and looks for everything on the way. */
    public static Exploration count(Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, true, false, true).explored(watcher);
    }

    /** Whether somebody's program could keep another process from doing its next addition. */
    private static boolean mayStop(Programs programs) {
        return programs.list().stream()
                .flatMap(program -> program.lines().stream())
                .anyMatch(line -> STOPPING.contains(line.operation().getClass()));
    }

    private Exploration explored(Progress.Watcher watcher) {
        start = simulation.start();
        Ledger ledger = property.readsLaws() ? Ledger.of(start.machine()) : null;
        meet(start, ledger, null, -1, "");
        boolean goesOn = true;
        while (!frontier.isEmpty() && goesOn && (everything || findings.isEmpty())) {
            Node node = frontier.remove();
            depth = node.depth;
            expand(node);
            goesOn = node.number % PACE != 0 || watcher.goesOn(progress());
        }
        return new Exploration(
                verdict(goesOn),
                Collections.unmodifiableMap(findings),
                states.size(),
                trail.transitions(),
                depth,
                progress().bytes(),
                graph != null && goesOn && !bounded ? graph.outcomes() : List.of());
    }

    private Progress progress() {
        return new Progress(states.size(), frontier.size(), depth, states.bytes() + trail.bytes());
    }

    private Exploration.Verdict verdict(boolean goesOn) {
        if (!findings.isEmpty()) {
            return Exploration.Verdict.FOUND;
        } else if (!goesOn) {
            return Exploration.Verdict.STOPPED;
        }
        return bounded ? Exploration.Verdict.NONE_WITHIN : Exploration.Verdict.NONE_EXISTS;
    }

    private void expand(Node node) {
        List<Choice> choices = simulation.choices(node.moment);
        if (choices.isEmpty()) {
            end(node);
        } else if (node.depth >= limits.depth()) {
            bounded = true;
            return;
        }
        for (Choice choice : reduced ? first(choices) : choices) {
            Moment next = simulation.take(node.moment, choice);
            String who = node.moment.machine().nameOf(choice.who());
            look(node, next.step(), who);
            Ledger ledger = node.ledger == null ? null : node.ledger.after(next.step());
            int number = meet(next, ledger, node, node.number, who);
            if (graph != null && number >= 0) {
                graph.edge(node.number, number);
            }
        }
    }

    private static List<Choice> first(List<Choice> choices) {
        Optional<Choice> addition = choices.stream()
                .filter(choice -> choice.begins() instanceof Add)
                .findFirst();
        return addition.map(List::of).orElse(choices);
    }

    /** Keeps a state if it is new, and tells its number; -1 if there is no room for it. */
    private int meet(Moment moment, Ledger ledger, Node before, int parent, String who) {
        Encoding.State state = encoding.state(moment, ledger, before == null ? null : before.state);
        encoding.write(state);
        if (states.size() >= limits.states()) {
            bounded = true;
            return -1;
        }
        int number = states.add(encoding.key(), encoding.length());
        trail.transition();
        if (number < 0) {
            return -1 - number;
        }
        trail.met(parent, who);
        int length = before == null ? 0 : before.depth + 1;
        frontier.add(new Node(bare(moment), ledger, state, number, length));
        return number;
    }

    /** The moment without what is told of it: only what comes next matters. */
    private static Moment bare(Moment moment) {
        return new Moment(moment.machine(), null, 0, moment.position(), Report.NONE, Optional.empty(), moment.watch());
    }

    private void look(Node node, Step step, String who) {
        for (Event event : step.events()) {
            if (event instanceof Event.Incident incident && property.wantsIncident(incident.name())) {
                found(incident.name(), Sentences.what(step.events()), node.number, who, step);
            }
        }
        if (node.ledger != null) {
            for (Broken broken : Invariants.of(node.ledger, step)) {
                if (property.wantsLaw(broken.name())) {
                    found(broken.name(), broken.toString(), node.number, who, step);
                }
            }
        }
    }

    private void found(String name, String facts, int before, String who, Step step) {
        if (!findings.containsKey(name)) {
            findings.put(name, new Finding(name, facts, trail.turns(before, who), step.after()));
        }
    }

    /** The end of an order: nobody can act any more. */
    private void end(Node node) {
        List<String> contradictions = contradictions(node.moment);
        if (property.wantsClaims() && !contradictions.isEmpty() && !findings.containsKey("expect")) {
            String facts = "This is not so: " + String.join("; ", contradictions) + ".";
            findings.put("expect", new Finding("expect", facts, trail.turns(node.number), node.moment.machine()));
        }
        if (graph != null) {
            graph.end(node.number, node.moment.machine(), !property.wantsClaims() || contradictions.isEmpty());
        }
    }

    /** What is true instead of the claims that are about the machine alone. */
    private List<String> contradictions(Moment now) {
        List<String> all = new ArrayList<>();
        for (Expectation expectation : scenario.programs().expectations()) {
            if (!expectation.looksBack()) {
                expectation
                        .contradiction(start.machine(), now.machine(), now.report())
                        .ifPresent(all::add);
            }
        }
        return all;
    }
}
