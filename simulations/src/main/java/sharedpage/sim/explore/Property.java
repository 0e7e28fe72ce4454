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
 * @param words any of: {@code incidents} (all but warnings), {@code invariants}, {@code expect}, {@code always},
 *     {@code eventually}, {@code leaked_frame}, {@code information_leak}, {@code livelock}, {@code starvation}, the name of
 *     an incident, the name of an invariant
 */
public record Property(Set<String> words) {
    private static final String INCIDENTS = "incidents";
    private static final String INVARIANTS = "invariants";

    /** What is expected at the end of the programs. */
    static final String EXPECT = "expect";

    /** What is claimed after every action. */
    static final String ALWAYS = "always";

    /** What is claimed of terminal states. */
    static final String EVENTUALLY = "eventually";

    /** A frame, or a slot of the disk, that no process can use or give back any more. */
    static final String LEAKED_FRAME = "leaked_frame";

    /** Bytes that reach a process which has no right to them. */
    static final String INFORMATION_LEAK = "information_leak";

    /** A cycle in which processes run for ever and none of them gets on. */
    static final String LIVELOCK = "livelock";

    /** A cycle in which a process can act again and again and does not get on. */
    static final String STARVATION = "starvation";

    /** A process that waits and can never go on. */
    static final String DEADLOCK = "deadlock";

    /** What may come about although nothing is wrong: others are in danger, or have to wait for longer. */
    private static final Set<String> WARNINGS = Set.of("race_warning", "convoy");

    private static final String PREFIX = "Incident.";

    /** All that is wrong, whatever it is called. */
    public static final Property ANYTHING = new Property(Set.of(INCIDENTS, INVARIANTS, EXPECT, ALWAYS, EVENTUALLY));

    /** Incidents, and what is claimed. */
    public static final Property WRONG = new Property(Set.of(INCIDENTS, EXPECT, ALWAYS, EVENTUALLY));

    /** Incidents, and what is claimed of every order. */
    public static final Property INCIDENT = new Property(Set.of(INCIDENTS, ALWAYS, EVENTUALLY));

    public Property {
        words = Set.copyOf(words);
    }

    /**
     * The default property of a scenario. What its author expects counts only if it is expected of every
     * order: not if a schedule or lines one after the other say which order is meant, nor under other settings.
     */
    public static Property usual(Scenario scenario) {
        Programs programs = scenario.programs();
        boolean ordered = programs.list().isEmpty() || programs.schedule().kind() == Schedule.Policy.LISTED;
        return ordered || !scenario.asWritten() ? INCIDENT : WRONG;
    }

    /** The words that may be said. */
    public static List<String> known() {
        Stream<String> incidents = Sentences.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()).replaceFirst("[.].*", ""));
        return Stream.of(
                        Stream.of(INCIDENTS, INVARIANTS, EXPECT, ALWAYS, EVENTUALLY, LEAKED_FRAME, INFORMATION_LEAK),
                        Stream.of(LIVELOCK, STARVATION),
                        incidents,
                        Invariants.names().stream())
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

    /** The words among {@code expect}, {@code always} and {@code eventually} under which a scenario claims nothing. */
    public Set<String> unclaimed(Scenario scenario) {
        Set<String> unclaimed = new TreeSet<>();
        for (String word : List.of(EXPECT, ALWAYS, EVENTUALLY)) {
            if (words.contains(word)
                    && PropertyMonitor.claims(InterleavedScenario.of(scenario), word)
                            .isEmpty()) {
                unclaimed.add(word);
            }
        }
        return unclaimed;
    }

    boolean includesIncident(String name) {
        return words.contains(name) || (words.contains(INCIDENTS) && !WARNINGS.contains(name));
    }

    boolean includesInvariant(String name) {
        return words.contains(name) || words.contains(INVARIANTS);
    }

    /** Whether the invariants of runs must be checked, which takes time and makes more states. */
    boolean checksInvariants() {
        return words.contains(INVARIANTS) || Invariants.names().stream().anyMatch(words::contains);
    }

    /** Whether it is about cycles of the state graph, for which every order is needed. */
    public boolean includesCycles() {
        return words.contains(LIVELOCK) || words.contains(STARVATION);
    }

    boolean includes(String word) {
        return words.contains(word);
    }
}
