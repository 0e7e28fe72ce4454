package sharedpage.sim.scenario;

import java.util.List;
import sharedpage.sim.scenario.text.SourcePosition;

/**
 * Whose turn it is while programs run; each turn is one action.
 *
 * @param turns who acts, in order, for a schedule that the author has written down; the programs end with it, done or not
 */
public record Schedule(Schedule.Policy kind, List<Schedule.ScheduledTurn> turns) {
    /** The kernel's services, whichever can act first. */
    public static final String KERNEL = "kernel";

    /** What holds if the author says nothing. */
    public static final Schedule ROUND_ROBIN = new Schedule(Schedule.Policy.ROUND_ROBIN, List.of());

    /** How turns are given. */
    public enum Policy {
        /** As written down. */
        LISTED,
        /** One after the other, and from the beginning again. */
        ROUND_ROBIN,
        /** As the setting {@code seed} has it. */
        SEEDED
    }

    /** One turn that was written down: the name of a process, {@code os}, {@code dma0}, {@code kernel} or {@code kernel:g}. */
    public record ScheduledTurn(SourcePosition position, String name) {}

    public Schedule {
        turns = List.copyOf(turns);
    }
}
