package sharedpage.sim.scenario.assertion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * Asserts that the machine was charged so much: by the operation above, with all that the kernel and the devices did
 * until it was done or blocked, or since the start. What is not named may be anything.
 */
record CostsAssertion(SourcePosition position, YamlNode expected) implements OperationAssertion {
    private static final int HIGHEST = Integer.MAX_VALUE;
    private static final String TIME = "time_ns";
    private static final String SINCE = "since";
    private static final String START = "start";

    static final MapType TYPE = MapType.of(
                    "what was charged",
                    Stream.of(
                                    Stream.of(MapKey.optional(SINCE, EnumType.of(START, "operation"))),
                                    Stream.of(
                                            MapKey.optional(TIME, ConditionType.ofNumber(new IntegerType(0, HIGHEST)))),
                                    Arrays.stream(UnitPrice.values())
                                            .map(cost -> MapKey.optional(
                                                    name(cost), ConditionType.ofNumber(new IntegerType(0, HIGHEST)))))
                            .flatMap(keys -> keys)
                            .toList())
            .asserting(SINCE);

    private static String name(UnitPrice cost) {
        return cost.name().toLowerCase(Locale.ROOT);
    }

    static OperationAssertion of(SourcePosition position, YamlNode values) {
        return new CostsAssertion(position, values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        boolean whole = expected.text(SINCE).filter(START::equals).isPresent();
        CostTotals from = whole || report.before() == null ? start.costs() : report.before();
        CostTotals to = now.costs();
        Mismatches mismatches = new Mismatches(whole ? "what was charged since the start" : "what was charged")
                .of(TIME, Condition.ofNumber(expected, TIME), (int)
                        Math.min(HIGHEST, to.nanoseconds() - from.nanoseconds()));
        for (UnitPrice cost : List.of(UnitPrice.values())) {
            mismatches.of(name(cost), Condition.ofNumber(expected, name(cost)), to.of(cost) - from.of(cost));
        }
        return mismatches.contradiction();
    }
}
