package sharedpage.sim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.memory.Page;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.policy.Settings;

/** The claim that a group, its list and its semaphore are in some state. */
record GroupAssertion(SourcePosition place, String name, FieldValues claims) implements Assertion {
    private static final Shape PROCESSES = new Shape.ListOf("processes", Name.PROCESS, 0, Settings.MOST_PROCESSES);
    private static final List<String> STATES =
            Arrays.stream(GroupState.values()).map(GroupAssertion::word).toList();

    static final Fields KEYS = Fields.of(
                    "a claim about a group",
                    Shape.Key.must("name", Name.GROUP),
                    Shape.Key.may("state", new Shape.OneOf(STATES)),
                    Shape.Key.may("members", PROCESSES),
                    Shape.Key.may("semaphore", new Shape.TrueOrFalse()),
                    Shape.Key.may("value", new Shape.Number(0, 9_999)),
                    Shape.Key.may("holder", Name.PROCESS_OR_NOBODY),
                    Shape.Key.may("queue", PROCESSES),
                    Shape.Key.may("frame", new Shape.Number(0, Parameter.FRAME.maximum())))
            .claiming("name");

    private static String word(GroupState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static Assertion of(SourcePosition place, FieldValues values) {
        return new GroupAssertion(place, values.text("name").orElse(""), values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        return now.group(name).map(group -> compared(now, group)).orElse(Optional.of("there is no group " + name));
    }

    private Optional<String> compared(Machine now, Group group) {
        Mismatches comparison = new Mismatches("group " + name)
                .of("state", claims.text("state"), word(group.state()))
                .of("members", claims.texts("members"), members(now, group))
                .of("semaphore", claims.truth("semaphore"), group.semaphore() != null)
                .of("frame", claims.number("frame"), frame(now, group));
        Semaphore semaphore = group.semaphore();
        return comparison
                .of("value", claims.number("value"), semaphore == null ? "none" : semaphore.value())
                .of("holder", claims.text("holder"), semaphore == null ? "none" : holder(now, semaphore))
                .of("queue", claims.texts("queue"), semaphore == null ? "none" : queue(now, semaphore))
                .contradiction();
    }

    private static Object frame(Machine now, Group group) {
        Page page = now.page(group.page());
        return page.isResident() ? page.frame() : "none";
    }

    private static List<String> members(Machine now, Group group) {
        return group.members().stream()
                .map(member -> now.processes().get(member.process()).name())
                .toList();
    }

    private static List<String> queue(Machine now, Semaphore semaphore) {
        return semaphore.queue().stream()
                .map(waiting -> now.processes().get(waiting).name())
                .toList();
    }

    private static String holder(Machine now, Semaphore semaphore) {
        return semaphore.holder() == Semaphore.NOBODY
                ? Name.NOBODY
                : now.processes().get(semaphore.holder()).name();
    }
}
