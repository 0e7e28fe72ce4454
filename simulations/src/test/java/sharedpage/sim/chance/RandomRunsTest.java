package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/**
 * Runs that nobody thought of: random settings, processes, operations and interleavings, action by action, with every
 * invariant watched. {@code -Dlong=true} makes them 1.8 million, {@code -Dseed=N} runs one of them.
 */
class RandomRunsTest {
    private static final int RUNS = Seeds.runs(5_000, 1_800_000);

    private final Tally tally = new Tally();

    @Test
    void everyInvariantHolds() {
        Seeds.upTo(RUNS, this::check);
        tally.print();
    }

    private static Step again(Step step) {
        Machine before = step.before();
        return before.canRun(step.who())
                ? StepBuilder.perform(before, step.who())
                : StepBuilder.performFirst(before, step.who(), step.operation());
    }

    /** A step knows its operation with the numbers that its registers had, so it is taken again without reading them. */
    private static Step withNumbers(Step step) {
        List<Event> events = step.events().stream()
                .filter(event -> !(event instanceof ProcessEvent.ArgumentTaken))
                .toList();
        return new Step(
                step.before(),
                step.after(),
                step.who(),
                step.onBehalfOf(),
                step.operation(),
                step.action(),
                step.outcome(),
                step.failure(),
                step.received(),
                events);
    }

    private void check(long seed) {
        Script.Run run = RandomScripts.run(seed);
        tally.add("single actions", run.steps().size());
        if (!run.broken().isEmpty()) {
            Script.Run shortest = Shrinker.shrunk(run);
            fail("Seed " + seed + ": " + shortest.broken() + "\n" + ScenarioText.of(shortest));
        }
    }

    /** I22: the same start and the same choices give the same steps, and so does any step taken again later. */
    @Test
    void runsCanBeRepeatedFromAnyStep() {
        Seeds.upTo(RUNS / 50, seed -> {
            Script.Run run = RandomScripts.run(seed);
            assertTrue(run.steps().equals(run.script().run().steps()), "seed " + seed);
            for (Step step : run.steps()) {
                assertTrue(withNumbers(step).equals(withNumbers(again(step))), "seed " + seed);
            }
        });
    }

    /** What is printed of a run that fails can be pasted: it is read without a problem and leads to the same machine. */
    @Test
    void aPrintedRunRunsAgain() {
        Seeds.upTo(RUNS / 25, seed -> {
            Script.Run run = RandomScripts.run(seed);
            String text = ScenarioText.of(run);
            ParseResult<Scenario> reading = ScenarioReader.read("printed", text);
            assertEquals(List.of(), reading.problems(), "seed " + seed + "\n" + text);
            List<SimulationState> moments = new Simulation(reading.value().orElseThrow()).run();
            Machine end = moments.get(moments.size() - 1).machine();
            assertEquals(run.end(), end, "seed " + seed + "\n" + text);
        });
    }
}
