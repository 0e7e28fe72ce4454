package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.text.Problem;

/**
 * The same job on several machines. Machines that carry out the same scenario are compared operation by operation;
 * different scenarios that name the same parts, part by part.
 *
 * @param variants what each machine carries out, and how
 * @param rows one for each operation, or part, in their order
 * @param totals total costs of each machine
 * @param rowsOf for each machine the number of the row to which each of its operations belongs
 */
public record MachineComparison(
        List<Variant> variants, List<ComparisonRow> rows, List<CostSummary> totals, List<List<Integer>> rowsOf) {
    /** Machines that can be compared at a time. */
    public static final int MOST = 8;

    public MachineComparison {
        variants = List.copyOf(variants);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        rowsOf = List.copyOf(rowsOf);
    }

    /** Nanoseconds, and how often each cost was paid; what was not paid is left out. */
    public record CostSummary(long nanoseconds, Map<UnitPrice, Integer> counts) {}

    /**
     * The result of one row on one machine.
     *
     * @param operations those of the row; none on a machine that has stopped before
     * @param outcome outcome of the first operation that was not done
     * @param failure why that operation was refused or trapped; else null
     * @param received what was read
     * @param steps how many steps it took, those of the kernel and of devices included
     */
    public record VariantResult(
            List<Operation> operations,
            StepOutcome outcome,
            Failure failure,
            Bytes received,
            int steps,
            CostSummary bill) {}

    /**
     * One operation, or one part of the job, on all machines.
     *
     * @param number from 1
     * @param title of the part; nothing for an operation
     * @param parts one for each machine
     * @param differences for each machine what can be observed after the row and differs from the first machine
     */
    public record ComparisonRow(
            int number, Optional<String> title, List<VariantResult> parts, List<Optional<String>> differences) {
        public ComparisonRow {
            parts = List.copyOf(parts);
            differences = List.copyOf(differences);
        }

        public boolean differs() {
            return differences.stream().anyMatch(Optional::isPresent);
        }
    }

    /** The number of the first row after which the machines differ in more than their costs. */
    public OptionalInt firstDifference() {
        return rows.stream()
                .filter(ComparisonRow::differs)
                .mapToInt(ComparisonRow::number)
                .findFirst();
    }

    /**
     * Carries scenarios out on several machines.
     *
     * @throws ProblemException if a scenario or a setting is wrong, nothing is done, or different scenarios name
     *     different parts
     */
    public static MachineComparison of(List<Variant> variants) throws ProblemException {
        List<Scenario> scenarios = new ArrayList<>();
        for (Variant one : variants) {
            Scenario scenario = one.scenario();
            if (scenario.operations() == 0) {
                throw new ProblemException(List.of(new Problem(
                        one.name(),
                        1,
                        1,
                        "There are neither programs nor steps, so there is nothing to compare.",
                        "add some.")));
            }
            scenarios.add(scenario);
        }
        Alignment alignment = Alignment.of(scenarios);
        List<RunTimeline> tracks = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            tracks.add(new RunTimeline(scenarios.get(i), alignment.rowsOf().get(i)));
        }
        int count = tracks.stream().mapToInt(RunTimeline::last).max().orElse(0);
        List<ComparisonRow> rows = IntStream.rangeClosed(1, count)
                .mapToObj(number -> row(number, alignment, tracks))
                .toList();
        return new MachineComparison(
                variants, rows, tracks.stream().map(RunTimeline::total).toList(), alignment.rowsOf());
    }

    private static ComparisonRow row(int number, Alignment alignment, List<RunTimeline> tracks) {
        List<VariantResult> parts = new ArrayList<>();
        List<Optional<String>> differences = new ArrayList<>();
        RunTimeline first = tracks.get(0);
        for (RunTimeline track : tracks) {
            VariantResult part = track.part(number);
            parts.add(part);
            ObservableState there = first.after(number);
            ObservableState here = alignment.isOfOneScenario()
                    ? track.after(number)
                    : track.after(number).only(there);
            differences.add(difference(first.part(number), part)
                    .or(() -> here.differsFrom(alignment.isOfOneScenario() ? there : there.only(here))));
        }
        return new ComparisonRow(number, alignment.title(number), parts, differences);
    }

    private static Optional<String> difference(VariantResult first, VariantResult part) {
        boolean ended = first.outcome == part.outcome && first.failure == part.failure;
        if (!ended) {
            return Optional.of("it ends otherwise");
        }
        return first.received.equals(part.received) ? Optional.empty() : Optional.of("it reads other bytes");
    }
}
