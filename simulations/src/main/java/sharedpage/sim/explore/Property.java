package sharedpage.sim.explore;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.invariant.Invariants;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.Schedule;

/**
 * What a search looks for.
 *
 * @param words any of: {@code incidents} (all but warnings), {@code invariants}, {@code expect}, the name of an
 *     incident, the name of an invariant
 */
public record Property(Set<String> words) {
    private static final String INCIDENTS = "incidents";
    private static final String INVARIANTS = "invariants";
    private static final String EXPECT = "expect";

    /** What may come about although nothing is wrong: others are in danger, or have to wait for longer. */
    private static final Set<String> WARNINGS = Set.of("race_warning", "convoy");

    private static final String PREFIX = "Incident.";

    /** All that is wrong, whatever it is called. */
    public static final Property ANYTHING = new Property(Set.of(INCIDENTS, INVARIANTS, EXPECT));

    /** Incidents, and claims about the end. */
    public static final Property WRONG = new Property(Set.of(INCIDENTS, EXPECT));

    /** Incidents alone. */
    public static final Property INCIDENT = new Property(Set.of(INCIDENTS));

    public Property {
        words = Set.copyOf(words);
    }

    /**
     * What is looked for in a scenario if nobody says. What its author expects counts only if it is expected of every
     * order: not if a schedule or lines one after the other say which order is meant, nor under other settings.
     */
    public static Property usual(Scenario scenario) {
        Programs programs = scenario.programs();
        boolean ordered = programs.list().isEmpty() || programs.schedule().kind() == Schedule.Kind.LISTED;
        return ordered || !scenario.asWritten() ? INCIDENT : WRONG;
    }

    /** The words that may be said. */
    public static List<String> known() {
        Stream<String> incidents = Sentences.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()).replaceFirst("[.].*", ""));
        return Stream.of(Stream.of(INCIDENTS, INVARIANTS, EXPECT), incidents, Invariants.names().stream())
                .flatMap(words -> words)
                .distinct()
                .toList();
    }

    /** The words of those that mean nothing. */
    public Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(words);
        known().forEach(unknown::remove);
        return unknown;
    }

    boolean wantsIncident(String name) {
        return words.contains(name) || (words.contains(INCIDENTS) && !WARNINGS.contains(name));
    }

    boolean wantsLaw(String name) {
        return words.contains(name) || words.contains(INVARIANTS);
    }

    /** Whether the laws of runs must be watched, which takes time and makes more states. */
    boolean readsLaws() {
        return words.contains(INVARIANTS) || Invariants.names().stream().anyMatch(words::contains);
    }

    /** Whether the claims about the end are judged. */
    boolean wantsClaims() {
        return words.contains(EXPECT);
    }
}
