package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sharedpage.server.limits.Limit;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateJson;
import sharedpage.sim.analysis.MachineComparison;
import sharedpage.sim.analysis.Variant;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.OperationDescription;
import sharedpage.sim.scenario.Scenario;

/**
 * The same job on several machines, as JSON.
 *
 * @param firstDifference number of the first row after which the machines differ in more than their costs, or null
 * @param operations one row for each operation, or part of the job
 */
public record CompareJson(
        List<ComparedMachine> machines,
        @JsonProperty("first_difference") Integer firstDifference,
        List<RowJson> operations) {
    /** Steps of each machine that are sent with it. */
    private static final int STEPS = Limit.COMPARED_STEPS.value();

    /**
     * One of the machines.
     *
     * @param scenario name in the library, or null
     * @param settings that differ from the scenario's
     * @param run its start and its steps; left out for those who want the result alone
     * @param rows for each of its operations the number of its row; left out like {@code run}
     */
    record ComparedMachine(
            String scenario,
            Map<String, Object> settings,
            @JsonUnwrapped BillJson bill,
            @JsonInclude(JsonInclude.Include.NON_NULL) PreviewJson run,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Integer> rows) {}

    /** What something cost; costs that were not paid are left out. */
    record BillJson(@JsonProperty("time_ns") long nanoseconds, Map<UnitPrice, Integer> costs) {
        private static BillJson of(MachineComparison.CostSummary bill) {
            return new BillJson(bill.nanoseconds(), bill.counts());
        }
    }

    /**
     * One operation, or one part of the job, on all machines.
     *
     * @param part title of the part, or null
     * @param operation what the first machine carries out, in words; or null
     */
    record RowJson(int number, String part, String operation, List<ResultJson> machines) {
        private static RowJson of(MachineComparison.ComparisonRow row) {
            return new RowJson(
                    row.number(),
                    row.title().orElse(null),
                    names(row.parts().get(0).operations()),
                    IntStream.range(0, row.parts().size())
                            .mapToObj(i -> ResultJson.of(
                                    row.parts().get(i), row.differences().get(i).orElse(null)))
                            .toList());
        }
    }

    /**
     * The result of a row on one machine.
     *
     * @param operation what this machine carries out, in words; or null
     * @param error code of the failure, or null
     * @param read bytes that were read, or null
     * @param difference from the first machine, or null
     */
    record ResultJson(
            String operation,
            StepOutcome outcome,
            String error,
            int steps,
            Bytes read,
            String difference,
            @JsonUnwrapped BillJson bill) {
        private static ResultJson of(MachineComparison.VariantResult part, String difference) {
            return new ResultJson(
                    names(part.operations()),
                    part.outcome(),
                    part.failure() == null ? null : part.failure().code(),
                    part.steps(),
                    part.received().size() == 0 ? null : part.received(),
                    difference,
                    BillJson.of(part.bill()));
        }
    }

    /** One JSON object in one line, without its end. */
    public static String of(MachineComparison compared) {
        return Json.text(of(
                compared,
                IntStream.range(0, compared.variants().size())
                        .mapToObj(i ->
                                machine(compared, i, compared.variants().get(i).name(), null, null))
                        .toList()));
    }

    /**
     * The same for those who want to see it: each machine also has its {@code run}, the state at its start and its steps.
     *
     * @param machines the scenario as each machine carries it out
     * @param ownText whether the first one is not of the library, and so has no name
     */
    public static String withRuns(MachineComparison compared, List<Scenario> machines, boolean ownText) {
        String own = ownText ? compared.variants().get(0).text() : null;
        return Json.text(of(
                compared,
                IntStream.range(0, machines.size())
                        .mapToObj(i -> {
                            Variant one = compared.variants().get(i);
                            String name = one.text().equals(own) ? null : one.name();
                            PreviewJson run = PreviewJson.run(machines.get(i), name, STEPS);
                            return machine(
                                    compared, i, name, run, compared.rowsOf().get(i));
                        })
                        .toList()));
    }

    private static CompareJson of(MachineComparison compared, List<ComparedMachine> machines) {
        OptionalInt first = compared.firstDifference();
        return new CompareJson(
                machines,
                first.isPresent() ? (Integer) first.getAsInt() : null,
                compared.rows().stream().map(RowJson::of).toList());
    }

    private static ComparedMachine machine(
            MachineComparison compared, int number, String name, PreviewJson run, List<Integer> rows) {
        return new ComparedMachine(
                name,
                StateJson.typed(compared.variants().get(number).settings()),
                BillJson.of(compared.totals().get(number)),
                run,
                rows);
    }

    private static String names(List<Operation> operations) {
        return operations.isEmpty()
                ? null
                : operations.stream().map(OperationDescription::of).collect(Collectors.joining(" "));
    }
}
