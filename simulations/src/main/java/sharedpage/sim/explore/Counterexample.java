package sharedpage.sim.explore;

import java.util.List;
import sharedpage.sim.machine.Machine;

/**
 * Something that goes wrong, and the shortest order of actions in which it does.
 *
 * @param name of the incident or the invariant, or {@code expect}
 * @param facts what happened, in one or more sentences
 * @param schedule who acts, one action each; a schedule
 * @param end the machine after the last of them
 */
public record Counterexample(String name, String facts, List<String> schedule, Machine end) {
    public Counterexample {
        schedule = List.copyOf(schedule);
    }
}
