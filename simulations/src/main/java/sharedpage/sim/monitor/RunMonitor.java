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
 * What one has to remember of a run to notice what goes wrong between processes. It never decides anything: a machine that
 * nobody watches does the same.
 *
 * @param uses what each process does with memory, by its number
 * @param inside those whom the semaphore of each group has let in, by the number of the group
 * @param stuck numbers of those of whom it was told that they wait for ever
 */
public record RunMonitor(PersistentVector<MemoryUse> uses, PersistentVector<List<Integer>> inside, Set<Integer> stuck) {
    /** At the beginning of a run. */
    public static final RunMonitor NONE = new RunMonitor(PersistentVector.empty(), PersistentVector.empty(), Set.of());

    /** What was noticed in a step, and what is to be remembered now. */
    public record Observation(RunMonitor watch, List<Event> events) {}

    /**
     * Looks at the next step of the run.
     *
     * @param last whether nobody can act after it, and nothing is left to begin
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
