package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sharedpage.sim.invariant.ShadowModel;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;

/**
 * Tries every order in which the programs of a scenario, the kernel and the devices can take their turns, one action each,
 * breadth first: what is found first is found in the shortest order. States that are equal in all that can matter are
 * tried once.
 */
public final class Explorer {
    /** States between two looks at whether to go on. */
    private static final int PACE = 4096;

    private final SearchLimits limits;
    private final boolean everything;
    private final int others;
    private final boolean reduced;
    private final Simulation simulation;
    private final SimulationState start;
    private final PropertyMonitor judge;
    private final StateDecoder moments;
    private final TransitionCache deeds;
    private final ComponentInterner things;
    private final ProjectionTable views;
    private final StateCompression encoding;
    private final VisitedSet states = new VisitedSet();
    private final ParentPointers trail = new ParentPointers();
    private final Map<String, Counterexample> findings = new LinkedHashMap<>();
    private final StateGraph graph;
    private final Set<Object> met = new HashSet<>();
    private Transition[] done = new Transition[16];
    private int looked;
    private long besides;
    private int depth;
    private int complete = -1;

    /** How much is looked for: one thing, when {@code others} were met, or everything. */
    private record SearchMode(boolean everything, int others, boolean reduced, boolean counts) {}

    private Explorer(Scenario scenario, Property property, SearchLimits limits, SearchMode wish) {
        Scenario mixed = InterleavedScenario.of(scenario);
        this.limits = limits;
        this.everything = wish.everything;
        this.others = wish.others;
        this.reduced = wish.reduced;
        this.simulation = new Simulation(mixed);
        this.start = simulation.start();
        this.judge = new PropertyMonitor(mixed, property, start.machine());
        StateVectorLayout layout = new StateVectorLayout();
        this.things = new ComponentInterner(judge.readsOrigins());
        this.moments = new StateDecoder(start, layout, things);
        this.encoding = new StateCompression(layout);
        this.views = new ProjectionTable(layout, things, encoding);
        this.deeds = new TransitionCache(
                simulation,
                mixed.programs(),
                reduced ? AmpleSet.in(mixed.programs()) : AmpleSet.NONE,
                moments,
                encoding,
                layout,
                things,
                views,
                judge,
                trail);
        this.graph = wish.counts ? new StateGraph() : null;
    }

    /** Looks for the shortest order in which something happens that the property names. */
    public static Exploration find(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener watcher) {
        return new Explorer(scenario, property, limits, new SearchMode(false, 0, false, false)).explored(watcher);
    }

    /**
     * Looks for another one: what is found next, in the shortest order, when so many others were found before it. Two
     * findings are others if they have other names, if other things happen in their last actions, or if these lead to
     * other states; so one that differs only in how it came about does not count.
     *
     * @param others how many are known; with 0 it is {@link #find}, and the same number gives the same finding every time
     */
    public static Exploration findAnother(
            Scenario scenario,
            Property property,
            int others,
            SearchLimits limits,
            SearchProgress.ProgressListener watcher) {
        return new Explorer(scenario, property, limits, new SearchMode(false, others, false, false)).explored(watcher);
    }

    /**
     * The same with fewer states: an ADD, which touches nothing but a register of its own process, is done at once, together
     * with what the process did before it, and not tried in every place, unless somebody else could end or suspend the
     * process before it. What can be found can still be found, but what is found first need not be the shortest.
     */
    public static Exploration findReduced(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener watcher) {
        return new Explorer(scenario, property, limits, new SearchMode(false, 0, true, false)).explored(watcher);
    }

    /** Likewise, for everything that the property names. */
    static Exploration findAllReduced(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener watcher) {
        return new Explorer(scenario, property, limits, new SearchMode(true, 0, true, false)).explored(watcher);
    }

    /** Looks for everything that the property names: the first order for each name. */
    public static Exploration findAll(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener watcher) {
        return new Explorer(scenario, property, limits, new SearchMode(true, 0, false, false)).explored(watcher);
    }

    /** Counts the orders of actions by what they lead to, and looks for everything on the way. */
    public static Exploration count(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener watcher) {
        return new Explorer(scenario, property, limits, new SearchMode(true, 0, false, true)).explored(watcher);
    }

    private Exploration explored(SearchProgress.ProgressListener watcher) {
        ShadowModel ledger = judge.readsLaws() ? ShadowModel.of(start.machine()) : null;
        meet(-1, deeds.first(ledger));
        judge.machine(start.machine()).ifPresent(charge -> found(charge, 0, List.of()));
        boolean goesOn = true;
        for (int left = 1; looked < states.size() && goesOn && (everything || findings.isEmpty()); left--) {
            if (left == 0) {
                depth++;
                left = states.size() - looked;
            }
            expand(looked++);
            goesOn = (looked - 1) % PACE != 0 || watcher.shouldContinue(progress());
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

    private SearchProgress progress() {
        besides =
                encoding.bytes() + things.bytes() + views.bytes() + deeds.bytes() + (graph == null ? 0 : graph.bytes());
        return new SearchProgress(states.size(), states.size() - looked, depth, bytes());
    }

    private long bytes() {
        return states.bytes() + trail.bytes() + besides;
    }

    private Exploration.SearchOutcome verdict(boolean goesOn) {
        if (!findings.isEmpty()) {
            return Exploration.SearchOutcome.FOUND;
        } else if (!goesOn) {
            return Exploration.SearchOutcome.STOPPED;
        }
        return complete >= 0 ? Exploration.SearchOutcome.NONE_WITHIN : Exploration.SearchOutcome.NONE_EXISTS;
    }

    private void expand(int number) {
        encoding.read(states);
        int count = 0;
        for (int who : deeds.everybody()) {
            Transition deed = deeds.of(who);
            if (deed.isDone()) {
                done = count < done.length ? done : Arrays.copyOf(done, 2 * count);
                done[count++] = deed;
            }
        }
        if (count == 0) {
            end(number);
        } else if (depth >= limits.depth()) {
            bound(depth);
        } else {
            int only = reduced ? hurried(count) : -1;
            for (int i = Math.max(only, 0); i < (only < 0 ? count : only + 1); i++) {
                follow(number, done[i]);
            }
        }
    }

    /** The first of the deeds that may be done at once; -1 if none may. */
    private int hurried(int count) {
        for (int i = 0; i < count; i++) {
            if (done[i].isHurried()) {
                return i;
            }
        }
        return -1;
    }

    private void follow(int number, Transition deed) {
        int led = meet(number, deed);
        for (PropertyMonitor.PropertyViolation charge : deed.charges()) {
            if (isOpen(charge)) {
                found(charge, led, trail.turns(number, deed));
            }
        }
        if (graph != null && led >= 0) {
            graph.edge(number, led);
        }
    }

    /** Keeps the state that a deed leads to if it is new, and tells its number; -1 if there is no room for it. */
    private int meet(int before, Transition deed) {
        encoding.write(deed);
        if (before >= 0 && (states.size() >= limits.states() || bytes() >= limits.bytes())) {
            int known = states.find(encoding.key(), encoding.length());
            if (known < 0) {
                bound(judge.judgesEnds() ? depth : depth + 1);
            }
            return known;
        }
        int number = states.add(encoding.key(), encoding.length());
        trail.transition();
        if (number < 0) {
            return -1 - number;
        }
        trail.met(before, deed);
        return number;
    }

    /** Beyond orders of so many actions, not all were tried. */
    private void bound(int actions) {
        complete = complete < 0 ? actions : complete;
    }

    private boolean isOpen(PropertyMonitor.PropertyViolation charge) {
        return !findings.containsKey(charge.name());
    }

    private void found(PropertyMonitor.PropertyViolation charge, int led, List<ParentPointers.PathStep> turns) {
        boolean counts = others == 0 || (met.add(List.of(charge, led)) && met.size() > others);
        if (counts && isOpen(charge)) {
            findings.put(charge.name(), CounterexampleReplay.of(simulation, judge, turns, charge.name()));
        }
    }

    /** The end of an order: nobody can act any more. */
    private void end(int number) {
        if (!judge.judgesEnds() && graph == null) {
            return;
        }
        Machine machine = moments.moment(encoding.state(), null).machine();
        List<PropertyMonitor.PropertyViolation> charges = judge.end(machine);
        charges.forEach(charge -> found(charge, number, trail.turns(number)));
        if (graph != null) {
            graph.end(number, machine, charges.isEmpty());
        }
    }
}
