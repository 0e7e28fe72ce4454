package sharedpage.sim.explore;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.invariant.Ledger;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Report;
import sharedpage.sim.machine.Step;
import sharedpage.sim.operation.Add;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
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

    private final Property property;
    private final Limits limits;
    private final boolean everything;
    private final int others;
    private final boolean reduced;
    private final Simulation simulation;
    private final Moment start;
    private final Judge judge;
    private final Encoding encoding;
    private final States states = new States();
    private final Trail trail = new Trail();
    private final Deque<Node> frontier = new ArrayDeque<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Graph graph;
    private final Set<Object> met = new HashSet<>();
    private int depth;
    private int complete = -1;

    /** A state that was met and not yet looked at. */
    private record Node(Moment moment, Ledger ledger, Encoding.State state, int number, int depth) {}

    /** How much is looked for: one thing, when {@code others} were met, or everything. */
    private record Wish(boolean everything, int others, boolean reduced, boolean counts) {}

    private Explorer(Scenario scenario, Property property, Limits limits, Wish wish) {
        Scenario mixed = Unordered.of(scenario);
        this.property = property;
        this.limits = limits;
        this.everything = wish.everything;
        this.others = wish.others;
        this.reduced = wish.reduced && !mayStop(mixed.programs());
        this.simulation = new Simulation(mixed);
        this.start = simulation.start();
        this.judge = new Judge(mixed, property, start.machine());
        this.encoding = new Encoding(judge.readsOrigins());
        this.graph = wish.counts ? new Graph() : null;
    }

    /** Looks for the shortest order in which something happens that the property names. */
    public static Exploration find(Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, new Wish(false, 0, false, false)).explored(watcher);
    }

    /**
     * Looks for another one: what is found next, in the shortest order, when so many others were found before it. Two
     * findings are others if they have other names, if other things happen in their last actions, or if these lead to
     * other states; so one that differs only in how it came about does not count.
     *
     * @param others how many are known; with 0 it is {@link #find}, and the same number gives the same finding every time
     */
    public static Exploration findAnother(
            Scenario scenario, Property property, int others, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, new Wish(false, others, false, false)).explored(watcher);
    }

    /**
     * The same with fewer states: an ADD, which touches nothing but a register of its own process, is done at once and not
     * tried in every place, unless somebody could end or suspend the process before it. What can be found can still be
     * found, but what is found first need not be the shortest.
     */
    public static Exploration findReduced(
            Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, new Wish(false, 0, true, false)).explored(watcher);
    }

    /** Likewise, for everything that the property names. */
    static Exploration findAllReduced(Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, new Wish(true, 0, true, false)).explored(watcher);
    }

    /** Looks for everything that the property names: the first order for each name. */
    public static Exploration findAll(Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, new Wish(true, 0, false, false)).explored(watcher);
    }

    /** Counts the orders of actions by what they lead to, and looks for everything on the way. */
    public static Exploration count(Scenario scenario, Property property, Limits limits, Progress.Watcher watcher) {
        return new Explorer(scenario, property, limits, new Wish(true, 0, false, true)).explored(watcher);
    }

    /** Whether somebody's program could keep another process from doing its next addition. */
    private static boolean mayStop(Programs programs) {
        return programs.list().stream()
                .flatMap(program -> program.lines().stream())
                .anyMatch(line -> STOPPING.contains(line.operation().getClass()));
    }

    private Exploration explored(Progress.Watcher watcher) {
        Ledger ledger = property.readsLaws() ? Ledger.of(start.machine()) : null;
        meet(start, ledger, null, -1, "");
        judge.machine(start.machine()).ifPresent(charge -> found(charge, 0, List.of(), start.machine()));
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
                complete < 0 ? depth : complete,
                progress().bytes(),
                graph != null && goesOn && complete < 0 ? graph.outcomes() : List.of());
    }

    private Progress progress() {
        return new Progress(states.size(), frontier.size(), depth, bytes());
    }

    private long bytes() {
        return states.bytes() + trail.bytes();
    }

    private Exploration.Verdict verdict(boolean goesOn) {
        if (!findings.isEmpty()) {
            return Exploration.Verdict.FOUND;
        } else if (!goesOn) {
            return Exploration.Verdict.STOPPED;
        }
        return complete >= 0 ? Exploration.Verdict.NONE_WITHIN : Exploration.Verdict.NONE_EXISTS;
    }

    private void expand(Node node) {
        List<Choice> choices = simulation.choices(node.moment);
        if (choices.isEmpty()) {
            end(node);
        } else if (node.depth >= limits.depth()) {
            bound(node.depth);
            return;
        }
        for (Choice choice : reduced ? first(choices) : choices) {
            Moment next = simulation.take(node.moment, choice);
            String who = node.moment.machine().nameOf(choice.who());
            Ledger ledger = node.ledger == null ? null : node.ledger.after(next.step());
            int number = meet(next, ledger, node, node.number, who);
            look(node, next.step(), who, number);
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
        if (before != null && (states.size() >= limits.states() || bytes() >= limits.bytes())) {
            int known = states.find(encoding.key(), encoding.length());
            if (known < 0) {
                bound(judge.judgesEnds() ? before.depth : before.depth + 1);
            }
            return known;
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

    /** Beyond orders of so many actions, not all were tried. */
    private void bound(int actions) {
        complete = complete < 0 ? actions : complete;
    }

    private void look(Node node, Step step, String who, int led) {
        for (Judge.Charge charge : judge.action(node.ledger, step)) {
            if (isOpen(charge)) {
                found(charge, led, trail.turns(node.number, who), step.after());
            }
        }
    }

    private boolean isOpen(Judge.Charge charge) {
        return !findings.containsKey(charge.name());
    }

    private void found(Judge.Charge charge, int led, List<String> turns, Machine end) {
        boolean counts = others == 0 || (met.add(List.of(charge, led)) && met.size() > others);
        if (counts && isOpen(charge)) {
            findings.put(charge.name(), new Finding(charge.name(), charge.facts(), turns, end));
        }
    }

    /** The end of an order: nobody can act any more. */
    private void end(Node node) {
        Machine machine = node.moment.machine();
        List<Judge.Charge> charges = judge.end(machine);
        charges.forEach(charge -> found(charge, node.number, trail.turns(node.number), machine));
        if (graph != null) {
            graph.end(node.number, machine, charges.isEmpty());
        }
    }
}
