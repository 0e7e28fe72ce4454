package sharedpage.sim.explore;

import java.util.List;
import sharedpage.sim.machine.Machine;

/**
 * Something that goes wrong, and the shortest order of actions in which it does.
 *
 * @param name of the incident or the invariant, or {@code expect}
 * @param facts what happened, in one or more sentences
 * @param turns who acts, one action each; a schedule
 * @param end the machine after the last of them
 */
public record Finding(String name, String facts, List<String> turns, Machine end) {
    public Finding {
        turns = List.copyOf(turns);
    }
}
