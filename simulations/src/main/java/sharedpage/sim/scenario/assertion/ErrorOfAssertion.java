package sharedpage.sim.scenario.assertion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.RobustSemaphoreEvent;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.ReturnedError;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.BooleanType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * Asserts that a process got an error, whichever process asked for the operation above: it was refused, trapped, or woken
 * with it.
 *
 * @param error one that the process got, or none
 * @param woken whether only errors count that a call returned after it had been waiting, or only others; empty for all
 * @param sinceStart whether all errors since the start count, and not only those of the operation above
 */
record ErrorOfAssertion(
        SourcePosition position, String process, Condition<String> error, Optional<Boolean> woken, boolean sinceStart)
        implements OperationAssertion {
    private static final String NONE = "none";
    private static final String START = "start";

    private static final ValueType ERROR = ConditionType.of(new EnumType(Stream.of(
                    Arrays.stream(Failure.values()).map(Failure::code),
                    Stream.of(RobustSemaphoreEvent.OwnerDied.ERROR),
                    Stream.of(NONE))
            .flatMap(codes -> codes)
            .distinct()
            .toList()));

    /** Of every action of every order. */
    static final MapType OF_ACTION = type(List.of());

    static final MapType TYPE = type(List.of(MapKey.optional("since", EnumType.of(START, "operation"))));

    private static MapType type(List<MapKey> more) {
        List<MapKey> keys = new ArrayList<>(List.of(
                MapKey.required("process", NameType.PROCESS),
                MapKey.required("error", ERROR),
                MapKey.optional("woken", new BooleanType())));
        keys.addAll(more);
        return MapType.of("an assertion about an error that a process got", keys);
    }

    static OperationAssertion of(SourcePosition position, YamlNode values) {
        return new ErrorOfAssertion(
                position,
                values.text("process").orElse(""),
                Condition.ofText(values, "error").orElseThrow(),
                values.truth("woken"),
                values.text("since").filter(START::equals).isPresent());
    }

    @Override
    public boolean reachesBack() {
        return sinceStart;
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        List<String> codes = report.errors().stream()
                .filter(got -> got.process().equals(process))
                .filter(got -> woken.isEmpty() || woken.get() == got.woken())
                .map(ReturnedError::error)
                .distinct()
                .toList();
        boolean holds = error.holds(
                code -> code.equals(NONE) ? codes.isEmpty() : codes.contains(code), any -> false, any -> false);
        String how = woken.map(after -> after ? " when it was woken" : " without waiting")
                .orElse("");
        String truth = codes.isEmpty() ? "no error" : String.join(", ", codes);
        return holds
                ? Optional.empty()
                : Optional.of(process + " got " + truth + how + ", not " + error.words(code -> code));
    }
}
