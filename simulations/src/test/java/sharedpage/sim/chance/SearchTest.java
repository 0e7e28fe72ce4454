package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/**
 * The search finds what an enumeration of all states finds, in programs that wait, signal, kill, enter, leave, dissolve,
 * suspend and send at random: the same incidents and false assertions, after the same least number of actions, and with
 * {@code --reduce} the same ones. {@code -Dlong=true} tries many more.
 */
class SearchTest {
    private static final int SEEDS = Integer.getInteger("seeds", Boolean.getBoolean("long") ? 20_000 : 250);
    private static final int FIRST = Integer.getInteger("first", 1);
    private static final int MOST_STATES = 800;
    private static final Property ALL =
            new Property(Set.of("incidents", "race_warning", "convoy", "always", "eventually"));

    /**
     * A scenario with all that is wrong in some order of it.
     *
     * @param wanted for each kind the least number of actions after which it can be found
     */
    private record Compared(Scenario scenario, Enumeration enumeration, Map<String, Integer> wanted) {}

    private static Optional<Compared> compared(long seed) {
        Chance chance = new Chance(seed);
        RandomClaim always = RandomClaim.ofActions(chance);
        RandomClaim eventually = RandomClaim.of(chance);
        String text = RandomPrograms.text(new Chance(seed)) + "always:\n  - " + always.text() + "\neventually:\n  - "
                + eventually.text() + "\n";
        ParseResult<Scenario> reading = ScenarioReader.read("seed " + seed, text);
        Scenario scenario = reading.value().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + text));
        return Enumeration.of(scenario, MOST_STATES).map(enumeration -> {
            Map<String, Integer> wanted = new TreeMap<>(enumeration.incidents());
            enumeration.firstWithout(always.holds(), false).ifPresent(actions -> wanted.put("always", actions));
            enumeration
                    .firstActionWithout(always.holdsOfAction())
                    .ifPresent(actions -> wanted.merge("always", actions, Math::min));
            enumeration.firstWithout(eventually.holds(), true).ifPresent(actions -> wanted.put("eventually", actions));
            return new Compared(scenario, enumeration, wanted);
        });
    }

    @Test
    void incidentsAreFoundExactlyWhereThereAreSomeAndAsSoon() {
        int compared = 0;
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            Optional<Compared> small = compared(seed);
            if (small.isPresent()) {
                compare(small.get(), seen);
                compared++;
            }
        }
        assertTrue(compared > SEEDS * 3 / 4, "only " + compared + " programs were small enough to compare");
        assertTrue(
                seen.keySet().containsAll(Set.of("deadlock", "lost_update", "race_warning", "always", "eventually")),
                seen.toString());
    }

    /** Here a process ends one action sooner than another one contradicts what must always hold. */
    @Test
    void theFirstIsTheShortestThoughATerminalStateIsExpandedLate() {
        compare(compared(11_696).orElseThrow(), new TreeMap<>());
    }

    private static void compare(Compared small, Map<String, Integer> seen) {
        String what = small.scenario.name() + "\n" + small.scenario.text();
        Map<String, Integer> wanted = small.wanted;
        wanted.keySet().forEach(name -> seen.merge(name, 1, Integer::sum));
        assertEquals(List.of(), small.enumeration.falseAlarms(), "A run says never too early: " + what);
        Exploration all = Explorer.findAll(small.scenario, ALL, SearchLimits.WIDE, progress -> true);
        assertEquals(wanted, lengths(all), what);
        Exploration first = Explorer.find(small.scenario, ALL, SearchLimits.WIDE, progress -> true);
        assertEquals(
                wanted.values().stream().mapToInt(Integer::intValue).min(),
                first.first().stream()
                        .mapToInt(finding -> finding.schedule().size())
                        .min(),
                what);
        Exploration reduced = Explorer.findAllReduced(small.scenario, ALL, SearchLimits.WIDE, progress -> true);
        assertEquals(wanted.keySet(), new TreeSet<>(reduced.counterexamples().keySet()), "reduced: " + what);
    }

    private static Map<String, Integer> lengths(Exploration exploration) {
        Map<String, Integer> lengths = new TreeMap<>();
        exploration
                .counterexamples()
                .forEach((name, finding) -> lengths.put(name, finding.schedule().size()));
        return lengths;
    }
}
