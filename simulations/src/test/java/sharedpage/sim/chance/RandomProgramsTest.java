package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.InterleavedScenario;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.ReferenceSearch;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * Random programs on random machines: a search that looks transitions up by their read sets meets exactly the states that
 * a search meets which carries out every one of them. {@code -Dlong=true} tries fifty times as many.
 */
class RandomProgramsTest {
    private static final int SEEDS = Boolean.getBoolean("long") ? 15_000 : 300;

    /** Operations of all programs together; more make too many states. */
    private static final int OPERATIONS = 5;

    private static final SearchLimits LIMITS = new SearchLimits(1_000, 3_000);
    private static final Property INCIDENTS = new Property(Set.of("incidents"));

    @Test
    void aSearchWithReadSetsMeetsTheSameStatesAsOneWithout() {
        int compared = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Optional<Scenario> scenario = scenario(seed);
            compared += scenario.isPresent() && isCompared(scenario.get()) ? 1 : 0;
        }
        assertTrue(compared > SEEDS / 2, "only " + compared + " searches were small enough to compare");
    }

    /** Whether the scenario has few enough states to be searched in both ways. */
    private static boolean isCompared(Scenario scenario) {
        Exploration answer = Explorer.findAll(scenario, INCIDENTS, LIMITS, progress -> true);
        if (answer.states() == LIMITS.states()) {
            return false;
        }
        int states = ReferenceSearch.states(InterleavedScenario.of(scenario));
        assertEquals(states, answer.states(), scenario.name() + "\n" + scenario.text());
        return true;
    }

    /** A scenario; nothing where what is left names what only the moves that were cut off make. */
    private static Optional<Scenario> scenario(long seed) {
        Script whole = RandomScripts.run(seed).script();
        List<Script.Move> moves = new ArrayList<>();
        int begun = 0;
        for (Script.Move move : whole.moves()) {
            begun += move.operation() == null ? 0 : 1;
            if (begun <= OPERATIONS) {
                moves.add(move);
            }
        }
        String text = ScenarioText.of(new Script(whole.start(), moves).run());
        return ScenarioReader.read("seed " + seed, text).value().map(scenario -> withTests(new Chance(seed), scenario));
    }

    private static Scenario withTests(Chance chance, Scenario of) {
        return new Scenario(
                of.name(),
                of.title(),
                of.slide(),
                of.text(),
                of.asWritten(),
                of.machine(),
                of.setup(),
                RandomTests.in(chance, of.programs()),
                of.lines(),
                of.properties());
    }
}
