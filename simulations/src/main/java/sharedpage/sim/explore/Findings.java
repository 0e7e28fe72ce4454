package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sharedpage.sim.run.Simulation;

/**
 * What a search has found so far: the shortest counterexample of each name, or one series of different ones. Two are
 * different if their names, their facts or what can be seen at their ends differ.
 */
final class Findings {
    private final Simulation simulation;
    private final PropertyMonitor monitor;
    private final boolean all;
    private final int known;
    private final Set<Object> seen = new HashSet<>();
    private final List<Counterexample> series = new ArrayList<>();
    private final List<Counterexample> deadlocks = new ArrayList<>();
    private final List<Counterexample> cycles = new ArrayList<>();
    private boolean merged = true;

    /**
     * Nothing is found yet.
     *
     * @param all whether one of each name counts; else one of all of them
     * @param known how many different ones do not count
     */
    Findings(Simulation simulation, PropertyMonitor monitor, boolean all, int known) {
        this.simulation = simulation;
        this.monitor = monitor;
        this.all = all;
        this.known = known;
    }

    /** Whether not enough was found to end the search. */
    boolean isMissing() {
        return series.size() <= known;
    }

    /** Whether a violation would count. What a run tells of deadlocks does not: the state graph decides them. */
    boolean isOpen(PropertyViolation violation) {
        return !violation.name().equals(Property.DEADLOCK) && (all ? !isNamed(series, violation.name()) : isMissing());
    }

    private static boolean isNamed(List<Counterexample> findings, String name) {
        return findings.stream().anyMatch(finding -> finding.name().equals(name));
    }

    /** Whether not enough was found that is at the ends of paths of at most so many actions. */
    boolean isMissingWithin(int actions) {
        return series.stream()
                        .filter(finding -> finding.schedule().size() <= actions)
                        .count()
                <= known;
    }

    /** Adds a violation at the end of a path, if it counts; it does if the search found enough others, but longer ones. */
    void add(PropertyViolation violation, int state, List<ParentPointers.PathStep> path) {
        boolean counts = isOpen(violation) || (!all && isMissingWithin(path.size()));
        if (counts && (all || known == 0 || seen.add(List.of(violation, state)))) {
            add(series, CounterexampleReplay.of(simulation, monitor, path, violation.name()));
        }
    }

    /**
     * Adds a deadlock at the end of a path, if it counts.
     *
     * @param stuck numbers of the processes that can never go on
     * @param among whether deadlocks come among the others by their lengths; else after all of them
     */
    void addDeadlock(Set<Integer> stuck, List<ParentPointers.PathStep> path, boolean among) {
        merged = among;
        if (deadlocks.size() <= (all ? 0 : known)) {
            add(deadlocks, CounterexampleReplay.ofDeadlock(simulation, path, stuck));
        }
    }

    /**
     * Adds a cycle at the end of a path, if it counts: cycles are known only when all states are.
     *
     * @param actors numbers of those who act in it, in order
     * @param names of the processes that do not get on in it
     */
    void addCycle(String property, List<ParentPointers.PathStep> path, List<Integer> actors, List<String> names) {
        if (all ? !isNamed(cycles, property) : cycles.size() <= known) {
            add(cycles, CounterexampleReplay.ofCycle(simulation, property, path, actors, names));
        }
    }

    private void add(List<Counterexample> list, Counterexample finding) {
        if (seen.add(List.of(finding.name(), finding.facts(), StateGraph.parts(finding.end())))) {
            list.add(finding);
        }
    }

    /** How many different ones were found that do not count. */
    int others() {
        return Math.min(known, series.size() + deadlocks.size() + cycles.size());
    }

    /** What counts, by its names, the shortest first. */
    Map<String, Counterexample> counterexamples() {
        List<Counterexample> found = new ArrayList<>(series);
        found.addAll(deadlocks);
        if (merged) {
            found.sort(Comparator.comparingInt(finding -> finding.schedule().size()));
        }
        found.addAll(cycles);
        Map<String, Counterexample> counting = new LinkedHashMap<>();
        for (Counterexample finding :
                all ? found : found.stream().skip(known).limit(1).toList()) {
            counting.put(finding.name(), finding);
        }
        return Collections.unmodifiableMap(counting);
    }
}
