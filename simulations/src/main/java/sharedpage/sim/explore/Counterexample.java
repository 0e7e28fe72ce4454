package sharedpage.sim.explore;

import java.util.List;
import sharedpage.sim.machine.Machine;

/**
 * Something that goes wrong, and the shortest order of actions in which it does. Of a cycle it is the shortest way to its
 * first state, and one turn of it.
 *
 * @param name of the incident or the invariant, or {@code expect}
 * @param facts what happened, in one or more sentences
 * @param schedule who acts, one action each; a schedule
 * @param end the machine after the last of them
 * @param cycle how many of the last actions lead back to the state before them, so that they may be repeated for ever; 0 if
 *     what goes wrong is no cycle
 */
public record Counterexample(String name, String facts, List<String> schedule, Machine end, int cycle) {
    public Counterexample {
        schedule = List.copyOf(schedule);
    }

    Counterexample(String name, String facts, List<String> schedule, Machine end) {
        this(name, facts, schedule, end, 0);
    }
}
