package sharedpage.sim.monitor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sharedpage.sim.event.Event;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.PersistentVector;

/**
 * Detects errors between processes step by step. Holds what the detection needs to know of the run; the run is the same
 * without it.
 *
 * @param uses the memory use of each process, by its number
 * @param inside the processes inside the critical section of each group, by the number of the group
 * @param stuck numbers of the processes already reported as deadlocked
 */
public record RunMonitor(PersistentVector<MemoryUse> uses, PersistentVector<List<Integer>> inside, Set<Integer> stuck) {
    /** At the beginning of a run. */
    public static final RunMonitor NONE = new RunMonitor(PersistentVector.empty(), PersistentVector.empty(), Set.of());

    /** The incidents of a step, and the monitor for the next one. */
    public record Observation(RunMonitor watch, List<Event> events) {}

    /**
     * Looks at the next step of the run.
     *
     * @param last whether no activity can run after it and no operation is left to begin
     */
    public RunMonitor.Observation observe(Step step, boolean last) {
        RaceDetector accesses = new RaceDetector(uses, step).observe().endTransfers();
        CriticalSections entered = new CriticalSections(inside, step).observe();
        List<Event> events = new ArrayList<>(accesses.incidents());
        events.addAll(entered.incidents());
        DeadlockDetector deadlock = new DeadlockDetector(step.after());
        Set<Integer> now = last ? deadlock.waiting() : stuck(deadlock, step);
        Set<Integer> news = new TreeSet<>(now);
        news.removeAll(stuck);
        if (!news.isEmpty()) {
            events.addAll(deadlock.incidents(now));
        }
        return new RunMonitor.Observation(
                new RunMonitor(accesses.uses(), entered.inside(), Collections.unmodifiableSet(now)), events);
    }

    private Set<Integer> stuck(DeadlockDetector deadlock, Step step) {
        return stuck.isEmpty() && !DeadlockDetector.isPossibleAfter(step) ? stuck : deadlock.stuck();
    }
}
