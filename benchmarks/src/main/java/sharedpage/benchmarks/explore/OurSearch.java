package sharedpage.benchmarks.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.SourcePosition;

/** Our explorer on a scenario, sent to look for what never happens in it, so that it tries everything. */
final class OurSearch {
    private static final SearchLimits LIMITS = new SearchLimits(1_000_000, 20_000_000);

    /** The pages of the models are read by one byte at a time. */
    private static final Property NEVER = new Property(Set.of("torn_read"));

    private static final Property ENDS = new Property(Set.of("expect"));

    private OurSearch() {}

    /** Every machine at an end agrees with this claim, and leaves behind what there is to see of it. */
    private record Ends(Set<String> outcomes, Function<Machine, String> outcome) implements Assertion {
        @Override
        public SourcePosition position() {
            return new SourcePosition(1, 1);
        }

        @Override
        public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
            outcomes.add(outcome.apply(now));
            return Optional.empty();
        }
    }

    static Searched full(Path model) throws IOException, InterruptedException {
        return timed("ours, full", model, false);
    }

    static Searched reduced(Path model) throws IOException, InterruptedException {
        return timed("ours, --reduce", model, true);
    }

    /** Two searches: what is done at ends makes more states, so the one that is timed does not look at them. */
    private static Searched timed(String how, Path model, boolean reduces) throws IOException, InterruptedException {
        Scenario scenario = read(model);
        Repeated<Exploration> timed = Repeated.of(() -> search(scenario, NEVER, reduces));
        Exploration answer = timed.last();
        Set<String> outcomes = ends(scenario, OurSearch::outcome, reduces);
        return new Searched(how, answer.states(), timed, answer.bytes(), outcomes);
    }

    /** What every order of a scenario leads to. */
    static Set<String> ends(Path scenario, Function<Machine, String> outcome) throws IOException {
        return ends(read(scenario), outcome, false);
    }

    private static Set<String> ends(Scenario scenario, Function<Machine, String> outcome, boolean reduces) {
        Set<String> outcomes = new TreeSet<>();
        search(ending(scenario, new Ends(outcomes, outcome)), ENDS, reduces);
        return outcomes;
    }

    private static Exploration search(Scenario scenario, Property property, boolean reduces) {
        Exploration answer = reduces
                ? Explorer.findReduced(scenario, property, LIMITS, progress -> true)
                : Explorer.findAll(scenario, property, LIMITS, progress -> true);
        if (answer.verdict() != Exploration.SearchOutcome.NONE_EXISTS) {
            throw new IllegalStateException(scenario.name() + " was not tried to its end: " + answer);
        }
        return answer;
    }

    private static Scenario read(Path model) throws IOException {
        ParseResult<Scenario> reading = ScenarioReader.read(model.getFileName().toString(), Files.readString(model));
        return reading.value()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
    }

    private static Scenario ending(Scenario of, Assertion claim) {
        Programs programs = of.programs();
        return new Scenario(
                of.name(),
                of.title(),
                of.slide(),
                of.text(),
                of.asWritten(),
                of.machine(),
                of.setup(),
                new Programs(programs.list(), programs.schedule(), List.of(claim)),
                of.lines(),
                of.properties());
    }

    /** The first byte of the page of the first group, and how many are dead or sleep at its semaphore. */
    private static String outcome(Machine machine) {
        Frame frame = machine.frames()
                .get(machine.page(machine.groups().get(0).page()).keeper());
        long dead =
                machine.processes().stream().filter(process -> !process.alive()).count();
        long asleep = machine.processes().stream()
                .filter(process -> machine.stateOf(process.number()) == ProcessState.WAITING_SEMAPHORE)
                .count();
        return "value " + (frame.bytes().at(0) & 0xff) + ", dead " + dead + ", asleep " + asleep;
    }
}
