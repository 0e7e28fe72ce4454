package sharedpage.sim.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Outcome;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.scenario.Reading;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScenarioReader;
import sharedpage.sim.simulation.Moment;
import sharedpage.sim.simulation.Simulation;

/**
 * The same operations on several machines, operation by operation.
 *
 * @param settings what each machine has otherwise than the author of the scenario chose
 * @param rows one for each operation of the scenario, in its order
 * @param totals what each machine was charged in all
 */
public record SideBySide(List<Map<String, String>> settings, List<Row> rows, List<Bill> totals) {
    /** Machines that can be compared at a time. */
    public static final int MOST = 8;

    public SideBySide {
        settings = List.copyOf(settings);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /** Nanoseconds, and how often each cost was paid; what was not paid is left out. */
    public record Bill(long nanoseconds, Map<Cost, Integer> counts) {}

    /**
     * How one operation went on one machine.
     *
     * @param failure why it was refused or trapped; else null
     * @param received what it read
     * @param steps how many steps it took, those of the kernel and of devices included
     */
    public record Part(Outcome outcome, Failure failure, Bytes received, int steps, Bill bill) {}

    /**
     * One operation on all machines.
     *
     * @param number from 1
     * @param parts one for each machine
     * @param differences for each machine what can be told after this operation that was otherwise on the first one
     */
    public record Row(int number, Operation operation, List<Part> parts, List<Optional<String>> differences) {
        public Row {
            parts = List.copyOf(parts);
            differences = List.copyOf(differences);
        }

        public boolean differs() {
            return differences.stream().anyMatch(Optional::isPresent);
        }
    }

    /**
     * The settings that a text names: {@code key=value}, several of them separated by commas. A comma followed by no key
     * belongs to the value before it, which is a list.
     *
     * @return nothing if the text can't be read
     */
    public static Optional<Map<String, String>> settings(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(",(?=[^,=]+=)", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                return Optional.empty();
            }
            values.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return Optional.of(values);
    }

    /** The number of the first operation after which the machines differ in more than their costs. */
    public OptionalInt firstDifference() {
        return rows.stream().filter(Row::differs).mapToInt(Row::number).findFirst();
    }

    /**
     * Carries a scenario out on several machines.
     *
     * @param name of the scenario
     * @param settings for each machine values by the keys of settings
     * @throws ProblemException if the scenario or a setting is wrong
     */
    public static SideBySide of(String name, String text, List<Map<String, String>> settings) throws ProblemException {
        List<Track> tracks = new ArrayList<>();
        for (Map<String, String> chosen : settings) {
            Reading reading = ScenarioReader.read(name, text, chosen);
            if (reading.scenario().isEmpty()) {
                throw new ProblemException(reading.problems());
            }
            tracks.add(new Track(reading.scenario().get()));
        }
        int operations = tracks.stream().mapToInt(track -> track.last).max().orElse(0);
        List<Row> rows = IntStream.rangeClosed(1, operations)
                .mapToObj(number -> row(number, tracks))
                .toList();
        return new SideBySide(
                settings, rows, tracks.stream().map(track -> track.total).toList());
    }

    private static Row row(int number, List<Track> tracks) {
        List<Part> parts = new ArrayList<>();
        List<Optional<String>> differences = new ArrayList<>();
        Part first = tracks.get(0).part(number);
        for (Track track : tracks) {
            Part part = track.part(number);
            parts.add(part);
            differences.add(difference(first, part)
                    .or(() -> track.after(number).differsFrom(tracks.get(0).after(number))));
        }
        return new Row(number, tracks.get(0).operation(number), parts, differences);
    }

    private static Optional<String> difference(Part first, Part part) {
        boolean ended = first.outcome == part.outcome && first.failure == part.failure;
        if (!ended) {
            return Optional.of("it ends otherwise");
        }
        return first.received.equals(part.received) ? Optional.empty() : Optional.of("it reads other bytes");
    }

    /** A run, cut into operations. */
    private static final class Track {
        private final Map<Integer, List<Step>> steps = new LinkedHashMap<>();
        private final Map<Integer, Operation> operations = new LinkedHashMap<>();
        private final Map<Integer, Machine> machines = new TreeMap<>();
        private final Bill total;
        private final int last;

        Track(Scenario scenario) {
            List<Moment> moments = new Simulation(scenario).run();
            machines.put(0, moments.get(0).machine());
            for (Moment moment : moments.subList(1, moments.size())) {
                steps.computeIfAbsent(moment.line(), line -> new ArrayList<>()).add(moment.step());
                if (moment.step().operation() != null) {
                    operations.putIfAbsent(moment.line(), moment.step().operation());
                }
                machines.put(moment.line(), moment.machine());
            }
            last = steps.keySet().stream().mapToInt(line -> line).max().orElse(0);
            total = bill(steps.values().stream().flatMap(List::stream).toList());
        }

        private static Bill bill(List<Step> steps) {
            long time = 0;
            Map<Cost, Integer> counts = new TreeMap<>();
            for (Step step : steps) {
                time += step.nanoseconds();
                for (Cost cost : Cost.values()) {
                    int paid = step.after().costs().of(cost)
                            - step.before().costs().of(cost);
                    if (paid > 0) {
                        counts.merge(cost, paid, Integer::sum);
                    }
                }
            }
            return new Bill(time, counts);
        }

        Operation operation(int number) {
            return operations.get(number);
        }

        /** How an operation went; a run that stopped before it did nothing. */
        Part part(int number) {
            List<Step> all = steps.getOrDefault(number, List.of());
            Outcome outcome = Outcome.DONE;
            Failure failure = null;
            Received received = Received.NOTHING;
            for (Step step : all) {
                if (step.operation() != null && step.operation().equals(operations.get(number))) {
                    outcome = step.outcome();
                    failure = step.failure();
                    received = received.followedBy(step.received());
                }
            }
            return new Part(outcome, failure, received.bytes(), all.size(), bill(all));
        }

        /** What can be told when the operation, and all that came before, was over. */
        Observed after(int number) {
            int reached = number;
            while (!machines.containsKey(reached)) {
                reached--;
            }
            return Observed.of(machines.get(reached));
        }
    }
}
