package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sharedpage.sim.explore.Counterexample;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.run.StateIdentity;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/**
 * In small programs with loops the search finds livelock and starvation exactly where {@link Cycles} does, and each finding
 * leads to a cycle that is weakly fair. {@code -Dlong=true} tries many more.
 */
class CyclesTest {
    private static final int SEEDS = Boolean.getBoolean("long") ? 10_000 : 250;
    private static final int MOST_STATES = 250;
    private static final Property CYCLES = new Property(Set.of("livelock", "starvation"));

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void cyclesAreFoundExactlyWhereThereAreSome() {
        Seeds.upTo(SEEDS, this::compare);
        if (!Seeds.isSingle()) {
            assertTrue(
                    Set.of("[]", "[starvation]", "[livelock, starvation]").stream()
                            .allMatch(kind -> seen.getOrDefault(kind, 0) >= SEEDS / 50),
                    seen.toString());
        }
    }

    private void compare(long seed) {
        String text = RandomLoops.text(new Chance(seed));
        ParseResult<Scenario> reading = ScenarioReader.read("seed " + seed, text);
        Scenario scenario = reading.value().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + text));
        Optional<Cycles> cycles = Cycles.of(scenario, MOST_STATES);
        if (cycles.isEmpty()) {
            seen.merge("too many states", 1, Integer::sum);
            return;
        }
        Set<String> wanted = new HashSet<>();
        if (cycles.get().isLivelocked()) {
            wanted.add("livelock");
        }
        if (!cycles.get().starving().isEmpty()) {
            wanted.add("starvation");
        }
        Map<String, Counterexample> found = Explorer.findAll(scenario, CYCLES, SearchLimits.WIDE, progress -> true)
                .counterexamples();
        assertEquals(wanted, found.keySet(), scenario.name() + "\n" + text);
        found.values().forEach(finding -> check(scenario, finding));
        seen.merge(wanted.stream().sorted().toList().toString(), 1, Integer::sum);
    }

    private static void check(Scenario scenario, Counterexample finding) {
        String what = scenario.name() + ", " + finding + "\n" + scenario.text();
        Simulation simulation = new Simulation(scenario);
        List<String> turns = finding.schedule();
        SimulationState now = simulation.start();
        List<Set<String>> enabled = new ArrayList<>();
        SimulationState first = null;
        for (int turn = 0; turn < turns.size(); turn++) {
            first = turn == turns.size() - finding.cycle() ? now : first;
            enabled.add(names(simulation, now));
            now = taken(simulation, now, turns.get(turn));
        }
        assertEquals(StateIdentity.of(first), StateIdentity.of(now), "it leads back: " + what);
        Set<String> inVain = new HashSet<>(names(simulation, now));
        enabled.subList(turns.size() - finding.cycle(), turns.size()).forEach(inVain::retainAll);
        turns.subList(turns.size() - finding.cycle(), turns.size()).forEach(inVain::remove);
        assertEquals(Set.of(), inVain, "it is fair: " + what);
    }

    private static Set<String> names(Simulation simulation, SimulationState now) {
        return simulation.enabledTransitions(now).stream()
                .map(transition -> now.machine().nameOf(transition.who()))
                .collect(Collectors.toSet());
    }

    private static SimulationState taken(Simulation simulation, SimulationState now, String name) {
        EnabledTransition turn = simulation.enabledTransitions(now).stream()
                .filter(transition -> now.machine().nameOf(transition.who()).equals(name))
                .findFirst()
                .orElseThrow();
        return simulation.take(now, turn);
    }
}
