package sharedpage.sim.machine;

import java.util.List;
import java.util.OptionalInt;
import sharedpage.sim.event.ErrorEvent;

/**
 * An error that a process got in a step.
 *
 * @param process its name, or {@code os}
 * @param error the code, such as {@code E_GONE}
 * @param woken whether it was returned by a call that had been waiting, for another process or to be resumed
 */
public record ReturnedError(String process, String error, boolean woken) {

    /** The errors that processes got in a step, in the order of its events. */
    static List<ReturnedError> of(Step step) {
        return step.events().stream()
                .filter(ErrorEvent.class::isInstance)
                .map(event -> of(step, (ErrorEvent) event))
                .toList();
    }

    private static ReturnedError of(Step step, ErrorEvent event) {
        boolean begins = step.action() == null;
        boolean woken = !begins && !event.stopsAccess() && hasWaited(step, event.process());
        return new ReturnedError(event.process(), event.error(), woken);
    }

    /** Others than the process that acts are looked for only if need be: a search depends on all that is looked at. */
    private static boolean hasWaited(Step step, String process) {
        Machine before = step.before();
        int acting = step.onBehalfOf();
        OptionalInt number =
                acting >= 0 && before.nameOf(acting).equals(process) ? OptionalInt.of(acting) : before.actor(process);
        return number.isPresent() && !before.isIdle(number.getAsInt());
    }
}
