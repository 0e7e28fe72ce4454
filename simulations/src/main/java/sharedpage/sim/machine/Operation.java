package sharedpage.sim.machine;

import java.util.List;
import java.util.function.ToLongFunction;
import sharedpage.sim.event.Event;

/** What a process asks for. It is carried out as a plan of actions, made in the step that performs the first of them. */
public interface Operation {

    /** Name of the process that asks. */
    String by();

    List<? extends Action> plan(Machine machine);

    /** As scenarios and the wire write it, for example {@code enter_group}. */
    default String name() {
        return TypeNames.snakeCase(getClass());
    }

    /**
     * The operation as it begins; another one where arguments are known only then.
     *
     * @param registers the values of the registers of the process that asks, by their names
     */
    default Beginning begin(ToLongFunction<String> registers) {
        return new Beginning(this, List.of());
    }

    /**
     * An operation that begins.
     *
     * @param events what happened before its first action, in the same step
     */
    record Beginning(Operation operation, List<Event> events) {}
}
