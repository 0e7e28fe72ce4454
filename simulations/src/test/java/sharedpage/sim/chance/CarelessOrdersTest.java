package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.machine.Activities;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.run.StateEncoding;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** Small programs of careless calls, suspensions, deaths and devices, in every order of their actions. */
class CarelessOrdersTest {
    private static final String FAMILY =
            """
            title: Every order
            machine: {page_size: 4, pages: 4, frames: 4, %s}
            processes:
              P: {}
              A: {parent: P, private: {2: {fill: "a"}}}
              B: {parent: P}
            setup:
              - create_group: {by: P, as: g}
              - enter_group: {by: A, page: 1, group: g}
              - enter_group: {by: B, page: 1, group: g}
            programs:
              A: [%s]
              B: [%s]
              P: [%s]
              os: [%s]
            """;

    /** What tells two moments of a run apart, without their numbers and costs. */
    private record Key(ByteBuffer state, Activities activities) {}

    /** A moment and how it was reached. */
    private record Reached(SimulationState state, List<String> schedule) {}

    @ParameterizedTest(name = "{0}: A {1}, B {2}, P {3}, os {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "illegal_calls: literal | exit_group: {page: 3, group: g} | write: {page: 1, text: b} | dissolve_group: {group: g} | page_out: {of: B, page: 1}",
                "illegal_calls: literal | dma_read: {page: 1, bytes: 6} | exit_group: {page: 1, group: g} | dissolve_group: {group: g} | page_out: {of: B, page: 1}",
                "illegal_calls: literal, relocation: descriptor | read: {page: 1, bytes: 2} | enter_group: {page: 9, group: g} | dissolve_group: {group: g} | relocate: {of: A, page: 1}",
                "illegal_calls: literal, entry_repair: lazy | wait: {group: g} | enter_group: {page: 2, group: g} | dissolve_group: {group: g} | page_out: {of: A, page: 1}",
                "scatter_gather: on | dma_write: {page: 1, bytes: 11, fill: D} | write: {page: 1, text: b} | suspend_group: {group: g} | page_out: {of: A, page: 2}",
                "relocation: list_nohold | write: {page: 1, text: a} | dma_write: {page: 1, bytes: 5, fill: B} | kill: {process: A} | page_out: {of: B, page: 1}",
                "abnormal_exit: cleanup | wait: {group: g} | quit: {} | quit: {} | relocate: {of: A, page: 1}",
                "abnormal_exit: strict | wait: {group: g} | wait: {group: g} | kill: {process: A} | page_out: {of: A, page: 1}",
                "kernel_bugs: [skip_hold, fault_through_lock] | write: {page: 1, text: a} | read: {page: 1, bytes: 1} | suspend_group: {group: g} | page_out: {of: B, page: 1}",
            })
    void everyStepIsToldAndTakenByOneWhoMay(String settings, String a, String b, String p, String os) {
        String text = FAMILY.formatted(settings, "{" + a + "}", "{" + b + "}", "{" + p + "}", "{" + os + "}");
        Scenario scenario = ScenarioReader.read("orders", text).value().orElseThrow();
        Simulation simulation = new Simulation(scenario);
        Set<Key> seen = new HashSet<>();
        Deque<Reached> left = new ArrayDeque<>(List.of(new Reached(simulation.start(), List.of())));
        while (!left.isEmpty()) {
            Reached now = left.remove();
            for (EnabledTransition transition : simulation.enabledTransitions(now.state)) {
                Reached next = taken(simulation, now, transition);
                assertEquals(Optional.empty(), StepOracle.fault(next.state.step()), next.schedule + " of\n" + text);
                if (seen.add(key(next.state))) {
                    left.add(next);
                }
            }
        }
        assertTrue(seen.size() > 20, "only " + seen.size() + " moments");
    }

    private static Reached taken(Simulation simulation, Reached now, EnabledTransition transition) {
        List<String> schedule = new ArrayList<>(now.schedule);
        schedule.add(now.state.machine().nameOf(transition.who()));
        return new Reached(simulation.take(now.state, transition), schedule);
    }

    private static Key key(SimulationState state) {
        Machine machine = state.machine().atStart();
        return new Key(ByteBuffer.wrap(StateEncoding.of(state.withMachine(machine))), machine.activities());
    }
}
