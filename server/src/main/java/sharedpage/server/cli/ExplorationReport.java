package sharedpage.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import sharedpage.server.view.StateChecksum;
import sharedpage.sim.explore.Counterexample;
import sharedpage.sim.explore.CounterexampleScenario;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.ProgramOutcome;
import sharedpage.sim.scenario.Scenario;

/**
 * The result of a search as text. All but the scenario are YAML comments, so that a finding can be run as it is
 * printed.
 */
record ExplorationReport(Scenario scenario, Map<String, String> settings, Exploration exploration) {

    List<String> lines(long nanoseconds) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict());
        long milliseconds = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanoseconds));
        lines.add(exploration.states() + " states, " + exploration.transitions() + " actions tried, "
                + (long) exploration.states() * 1000 / milliseconds + " states a second, "
                + exploration.bytes() / Math.max(1, exploration.states()) + " bytes a state.");
        exploration.outcomes().forEach(outcome -> lines.add(outcome(outcome)));
        if (exploration.outcomes().isEmpty()) {
            exploration.first().ifPresent(finding -> finding(finding, lines));
        }
        lines.replaceAll(line -> "# " + line);
        if (exploration.outcomes().isEmpty()) {
            exploration
                    .first()
                    .ifPresent(finding -> lines.add(CounterexampleScenario.text(scenario, finding.schedule())
                            .stripTrailing()));
        }
        return lines;
    }

    private String verdict() {
        return switch (exploration.verdict()) {
            case FOUND ->
                exploration.counterexamples().values().stream()
                        .map(finding ->
                                finding.name() + " after " + finding.schedule().size() + " actions")
                        .collect(Collectors.joining(", ", "Found: ", "."));
            case NO_OTHER_EXISTS ->
                "No other one exists than the " + exploration.others()
                        + " before it: every order was tried to its end.";
            case NONE_EXISTS -> "None exists: every order was tried to its end.";
            case NONE_WITHIN ->
                (exploration.others() > 0 ? "No other one within " : "None within ") + exploration.depth()
                        + " actions. Longer orders were not searched.";
            case STOPPED ->
                "Stopped. None was found within " + exploration.depth() + " actions, not all of which were tried.";
        };
    }

    private static String outcome(ProgramOutcome outcome) {
        String parts = outcome.parts().entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining(", "));
        String orders = outcome.orders() == null ? "endless" : outcome.orders().toString();
        return orders + (orders.equals("1") ? " order" : " orders") + ": " + parts
                + (outcome.expected() ? "" : " (not as expected)");
    }

    private void finding(Counterexample finding, List<String> lines) {
        lines.add(finding.facts());
        String set = settings.entrySet().stream()
                .map(setting -> " --set " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining());
        lines.add("The counterexample follows. Hash at the end: " + StateChecksum.of(finding.end()) + "."
                + (set.isEmpty() ? "" : " Run it with" + set + "."));
    }
}
