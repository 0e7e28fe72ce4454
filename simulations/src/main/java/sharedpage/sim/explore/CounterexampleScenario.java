package sharedpage.sim.explore;

import java.util.List;
import java.util.Set;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.text.TopLevelNormalizer;

/** The text of a scenario with another schedule. */
public final class CounterexampleScenario {
    private static final Set<String> REPLACED = Set.of("schedule", "steps");
    private static final int WIDTH = 100;

    private CounterexampleScenario() {}

    /**
     * The same programs, or lines as {@link InterleavedScenario} has them, under these turns, with nothing after them.
     */
    public static String text(Scenario scenario, List<String> turns) {
        return without(InterleavedScenario.of(scenario).text(), REPLACED) + "\nschedule: [" + wrapped(turns) + "]\n";
    }

    /** A text without some of its first keys. */
    static String without(String text, Set<String> keys) {
        StringBuilder left = new StringBuilder();
        boolean kept = true;
        for (String line : TopLevelNormalizer.of(text).split("\n", -1)) {
            if (line.matches("[A-Za-z_\"'].*")) {
                String key = line.split(":", 2)[0].replaceAll("[\"' ]", "");
                kept = !keys.contains(key);
            }
            if (kept) {
                left.append(line).append('\n');
            }
        }
        return left.toString().stripTrailing();
    }

    private static String wrapped(List<String> turns) {
        StringBuilder list = new StringBuilder();
        int width = "schedule: [".length();
        for (String turn : turns) {
            String separator = list.isEmpty() ? "" : ",";
            width += separator.length() + 1 + turn.length();
            boolean breaks = width > WIDTH;
            list.append(separator)
                    .append(breaks ? "\n  " : list.isEmpty() ? "" : " ")
                    .append(turn);
            width = breaks ? 2 + turn.length() : width;
        }
        return list.toString();
    }
}
