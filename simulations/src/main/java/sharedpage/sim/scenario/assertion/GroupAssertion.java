package sharedpage.sim.scenario.assertion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.memory.Page;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.ListType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.BooleanType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that a group, its list and its semaphore are in some state. */
record GroupAssertion(SourcePosition position, String name, YamlNode expected) implements Assertion {
    private static final ValueType PROCESSES = new ListType("processes", NameType.PROCESS, 0, Settings.MOST_PROCESSES);
    private static final List<String> STATES =
            Arrays.stream(GroupState.values()).map(GroupAssertion::word).toList();

    private static final List<String> CONSISTENCIES =
            Arrays.stream(Consistency.values()).map(GroupAssertion::word).toList();

    static final MapType TYPE = MapType.of(
                    "an assertion about a group",
                    MapKey.required("name", NameType.GROUP),
                    MapKey.optional("state", ConditionType.of(new EnumType(STATES))),
                    MapKey.optional("members", ConditionType.of(PROCESSES)),
                    MapKey.optional("semaphore", new BooleanType()),
                    MapKey.optional("value", ConditionType.ofNumber(new IntegerType(0, 9_999))),
                    MapKey.optional("holder", ConditionType.of(NameType.PROCESS_OR_NONE)),
                    MapKey.optional("queue", ConditionType.of(PROCESSES)),
                    MapKey.optional("consistency", ConditionType.of(new EnumType(CONSISTENCIES))),
                    MapKey.optional("frame", ConditionType.ofNumber(new IntegerType(0, Parameter.FRAME.maximum()))))
            .asserting("name");

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static Assertion of(SourcePosition position, YamlNode values) {
        return new GroupAssertion(position, values.text("name").orElse(""), values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        return now.group(name).map(group -> compared(now, group)).orElse(Optional.of("there is no group " + name));
    }

    private Optional<String> compared(Machine now, Group group) {
        Mismatches mismatches = new Mismatches("group " + name)
                .of("state", Condition.ofText(expected, "state"), word(group.state()))
                .of("members", Condition.ofTexts(expected, "members"), members(now, group))
                .of("semaphore", Condition.ofTruth(expected, "semaphore"), group.semaphore() != null)
                .of("frame", Condition.ofNumber(expected, "frame"), frame(now, group));
        Semaphore semaphore = group.semaphore();
        return mismatches
                .of("value", Condition.ofNumber(expected, "value"), semaphore == null ? "none" : semaphore.value())
                .of("holder", Condition.ofText(expected, "holder"), semaphore == null ? "none" : holder(now, semaphore))
                .of("queue", Condition.ofTexts(expected, "queue"), semaphore == null ? "none" : queue(now, semaphore))
                .of(
                        "consistency",
                        Condition.ofText(expected, "consistency"),
                        semaphore == null ? "none" : word(semaphore.consistency()))
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
        return semaphore.holder() == Semaphore.NO_HOLDER
                ? NameType.NONE
                : now.processes().get(semaphore.holder()).name();
    }
}
