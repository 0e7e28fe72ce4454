package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import sharedpage.sim.invariant.ShadowModel;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;

/**
 * Explicit-state model checking of a scenario: breadth-first search through all interleavings of its programs, the kernel
 * and the devices, one action at a time (Baier and Katoen, Principles of Model Checking, chapter 3). The counterexample
 * that is found first is therefore a shortest one.
 *
 * <pre>
 *   visited set --next state--&gt; state compression --blocks--&gt; transition cache --successors--&gt; visited set
 *                                                                   | no known read set matches
 *                                                                   v
 *                     state decoder --&gt; transition relation (simulation) --&gt; written components
 * </pre>
 */
public final class Explorer {
    /** States between two calls of the progress listener. */
    private static final int PROGRESS_INTERVAL = 4096;

    private final SearchLimits limits;
    private final boolean all;
    private final boolean reduced;
    private final Simulation simulation;
    private final SimulationState start;
    private final PropertyMonitor monitor;
    private final StateDecoder decoder;
    private final TransitionRelation relation;
    private final TransitionCache transitions;
    private final ComponentIdentity interner;
    private final ProjectionTable projections;
    private final StateCompression compression;
    private final VisitedSet states = new VisitedSet();
    private final ParentPointers parents = new ParentPointers();
    private final Findings findings;
    private final StateGraph graph;
    private final GraphProperties wholeGraph;

    private int layerEnd = 1;
    private Transition[] enabled = new Transition[16];
    private int expanded;
    private long tableBytes;
    private int depth;
    private int boundedDepth = -1;

    /** What ends the search: the first counterexample, the first after {@code known} others, or the last state. */
    private record SearchMode(boolean all, int known, boolean reduced, boolean counts) {}

    private Explorer(Scenario scenario, Property property, SearchLimits limits, SearchMode mode) {
        Scenario mixed = InterleavedScenario.of(scenario);
        this.limits = limits;
        this.all = mode.all;
        this.reduced = mode.reduced;
        this.simulation = new Simulation(mixed);
        this.start = simulation.start();
        this.monitor = new PropertyMonitor(mixed, property, start.machine());
        StateVectorLayout layout = new StateVectorLayout();
        this.interner = new ComponentIdentity(monitor.dependsOnOrigins());
        this.decoder = new StateDecoder(start, layout, interner);
        this.compression = new StateCompression(layout);
        this.projections = new ProjectionTable(layout, interner, compression);
        boolean invisible = reduced && !monitor.dependsOnRegisters() && !property.includesCycles();
        AmpleSet ampleSet = invisible ? AmpleSet.in(mixed.programs()) : AmpleSet.NONE;
        this.relation = new TransitionRelation(simulation, ampleSet, decoder, layout, monitor, parents);
        this.transitions = new TransitionCache(
                relation, mixed.programs(), decoder, compression, layout, interner, projections, monitor);
        this.findings = new Findings(simulation, monitor, mode.all, mode.known);
        this.graph = mode.counts ? new StateGraph() : null;
        this.wholeGraph = new GraphProperties(property, mixed.programs(), start.machine());
    }

    /** Looks for a shortest path to a violation that the property names. */
    public static Exploration find(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener listener) {
        return new Explorer(scenario, property, limits, new SearchMode(false, 0, false, false)).search(listener);
    }

    /**
     * Looks for another counterexample: the next one, a shortest again, after so many different ones. Two are different if
     * they have different names, if their last actions violate something else, or if these lead to different states; paths
     * that differ only before that do not count.
     *
     * @param known how many are known; 0 is {@link #find}; the same number gives the same counterexample every time
     */
    public static Exploration findAnother(
            Scenario scenario,
            Property property,
            int known,
            SearchLimits limits,
            SearchProgress.ProgressListener listener) {
        return new Explorer(scenario, property, limits, new SearchMode(false, known, false, false)).search(listener);
    }

    /**
     * The same with partial-order reduction: an ADD, which touches only a register of its own process, is carried out
     * together with the action before it instead of being interleaved with others, unless another process could kill or
     * suspend the process before it. The same violations are found, but the first path to one need not be a shortest.
     */
    public static Exploration findReduced(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener listener) {
        return new Explorer(scenario, property, limits, new SearchMode(false, 0, true, false)).search(listener);
    }

    /** The same for all that the property names. */
    public static Exploration findAllReduced(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener listener) {
        return new Explorer(scenario, property, limits, new SearchMode(true, 0, true, false)).search(listener);
    }

    /** Looks for all that the property names: the first path for each name. */
    public static Exploration findAll(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener listener) {
        return new Explorer(scenario, property, limits, new SearchMode(true, 0, false, false)).search(listener);
    }

    /** Counts the interleavings by what they lead to, and looks for all that the property names on the way. */
    public static Exploration count(
            Scenario scenario, Property property, SearchLimits limits, SearchProgress.ProgressListener listener) {
        return new Explorer(scenario, property, limits, new SearchMode(true, 0, false, true)).search(listener);
    }

    private Exploration search(SearchProgress.ProgressListener listener) {
        ShadowModel shadow = monitor.checksInvariants() ? ShadowModel.of(start.machine()) : null;
        visit(-1, relation.first(shadow));
        monitor.machine(start.machine()).ifPresent(violation -> findings.add(violation, 0, List.of()));
        boolean continues = true;
        for (int left = 1; expanded < states.size() && continues && goesOn(); left--) {
            if (left == 0) {
                depth++;
                left = states.size() - expanded;
                layerEnd = states.size();
            }
            expand(expanded++);
            continues = (expanded - 1) % PROGRESS_INTERVAL != 0 || listener.shouldContinue(progress());
        }
        if (continues || findings.isMissing()) {
            wholeGraph.decide(this::show, parents, findings, all || isSmall());
        }
        Map<String, Counterexample> counterexamples = findings.counterexamples();
        return new Exploration(
                verdict(continues, counterexamples),
                counterexamples,
                states.size(),
                parents.transitions(),
                boundedDepth < 0 ? depth : boundedDepth,
                progress().bytes(),
                graph != null && continues && boundedDepth < 0 ? graph.outcomes() : List.of(),
                findings.others());
    }

    /**
     * Whether more states have to be expanded. What was found is the shortest one of its kind, but a deadlock that became
     * certain before it is only known when all that can follow is.
     */
    private boolean goesOn() {
        return all || findings.isMissing() || mayEndSooner() || wholeGraph.isDeadlockOpen(states.size());
    }

    /** Whether a state of this layer may be a terminal one with a violation, which is an action shorter than what was found. */
    private boolean mayEndSooner() {
        return monitor.checksTerminalStates() && expanded < layerEnd && findings.isMissingWithin(depth);
    }

    /** Whether every state that can be reached was expanded, and there are few enough to decide deadlock beside others. */
    private boolean isSmall() {
        return expanded == states.size() && boundedDepth < 0 && wholeGraph.isSmall(states.size());
    }

    private void show(StateVisitor visitor) {
        StateVisitor.visit(visitor, states, expanded, compression, decoder, transitions);
    }

    private SearchProgress progress() {
        tableBytes = compression.bytes()
                + interner.bytes()
                + projections.bytes()
                + transitions.bytes()
                + (graph == null ? 0 : graph.bytes());
        return new SearchProgress(states.size(), states.size() - expanded, depth, bytes());
    }

    private long bytes() {
        return states.bytes() + parents.bytes() + tableBytes;
    }

    private Exploration.SearchOutcome verdict(boolean continues, Map<String, Counterexample> counterexamples) {
        if (!counterexamples.isEmpty()) {
            return Exploration.SearchOutcome.FOUND;
        } else if (!continues) {
            return Exploration.SearchOutcome.STOPPED;
        } else if (boundedDepth >= 0) {
            return Exploration.SearchOutcome.NONE_WITHIN;
        }
        return findings.others() > 0
                ? Exploration.SearchOutcome.NO_OTHER_EXISTS
                : Exploration.SearchOutcome.NONE_EXISTS;
    }

    private void expand(int number) {
        compression.read(states);
        int count = 0;
        for (int who : transitions.actors()) {
            Transition transition = transitions.of(who);
            if (transition.isEnabled()) {
                enabled = count < enabled.length ? enabled : Arrays.copyOf(enabled, 2 * count);
                enabled[count++] = transition;
            }
        }
        if (count == 0) {
            checkTerminal(number);
        } else if (depth >= limits.depth()) {
            boundAt(depth);
        } else {
            int only = reduced ? ample(count) : -1;
            for (int i = Math.max(only, 0); i < (only < 0 ? count : only + 1); i++) {
                follow(number, enabled[i]);
            }
        }
    }

    /** The index of the first transition that is an ample set by itself; -1 if none is. */
    private int ample(int count) {
        for (int i = 0; i < count; i++) {
            if (enabled[i].isAmple()) {
                return i;
            }
        }
        return -1;
    }

    private void follow(int number, Transition transition) {
        int successor = visit(number, transition);
        wholeGraph.add(transition, successor >= 0 && successor < layerEnd);
        for (Transition.FoundViolation found : transition.violations()) {
            if (findings.isOpen(found.violation())) {
                findings.add(found.violation(), successor, parents.path(number, transition, found.action()));
            }
        }
        if (graph != null && successor >= 0) {
            graph.edge(number, successor);
        }
    }

    /** The number of the state that a transition leads to, which is added if it is new; -1 if there is no room for it. */
    private int visit(int before, Transition transition) {
        compression.write(transition);
        if (before >= 0 && (states.size() >= limits.states() || bytes() >= limits.bytes())) {
            int known = states.find(compression.key(), compression.length());
            if (known < 0) {
                boundAt(monitor.checksTerminalStates() ? depth : depth + 1);
            }
            return known;
        }
        int number = states.add(compression.key(), compression.length());
        parents.transition();
        if (number < 0) {
            return -1 - number;
        }
        parents.found(before, transition);
        return number;
    }

    /** Paths of more actions than this were not all tried. */
    private void boundAt(int actions) {
        boundedDepth = boundedDepth < 0 ? actions : boundedDepth;
    }

    /** A terminal state: no transition is enabled. */
    private void checkTerminal(int number) {
        if (!monitor.checksTerminalStates() && graph == null) {
            return;
        }
        Machine machine = decoder.decode(compression.state(), null).machine();
        List<PropertyViolation> violations = monitor.end(machine);
        violations.forEach(violation -> findings.add(violation, number, parents.path(number)));
        if (graph != null) {
            graph.end(number, machine, violations.isEmpty());
        }
    }
}
