package sharedpage.sim.monitor;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/** Scenarios written down in a test, and what is told of their runs. */
public final class Story {
    /** A and B, children of P, share a page of 4 bytes, at their pages 1 and 2; h is another group that both are in. */
    public static final String FAMILY =
            """
            title: A family
            machine: {page_size: 4, pages: 4, frames: 4%s}
            processes: {P: {}, A: {parent: P}, B: {parent: P}, C: {parent: A}}
            setup:
              - create_group: {by: P, as: g}
              - create_group: {by: P, as: h}
              - enter_group: {by: A, page: 1, group: g}
              - enter_group: {by: B, page: 2, group: g}
              - enter_group: {by: A, page: 3, group: h}
              - enter_group: {by: B, page: 3, group: h}
            """;

    private Story() {}

    /** The scenario that goes on after that beginning, under those settings. */
    public static Scenario family(String settings, String rest) {
        return read(String.format(java.util.Locale.ROOT, FAMILY, settings) + rest);
    }

    /** A scenario without mistakes. */
    public static Scenario read(String text) {
        ParseResult<Scenario> reading = ScenarioReader.read("story", text);
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + text));
    }

    /** The problems that the text has, or its run. */
    public static List<String> problems(String settings, String rest) {
        ParseResult<Scenario> reading =
                ScenarioReader.read("story", String.format(java.util.Locale.ROOT, FAMILY, settings) + rest);
        return reading.value().map(AssertionChecker::problems).orElse(reading.problems()).stream()
                .map(problem -> problem.what() + " " + problem.hint())
                .toList();
    }

    /** Each incident with the one who acted and the other one: {@code race_warning B A}. */
    public static List<String> incidents(Scenario scenario) {
        List<String> told = new ArrayList<>();
        for (Event event : events(scenario)) {
            if (event instanceof Event.Incident incident) {
                told.add((incident.name() + " " + incident.process() + " "
                                + (incident.victim() == null ? "" : incident.victim()))
                        .strip());
            }
        }
        return told;
    }

    public static List<Event> events(Scenario scenario) {
        List<Event> events = new ArrayList<>();
        for (SimulationState moment : new Simulation(scenario).run()) {
            events.addAll(moment.step() == null ? List.of() : moment.step().events());
        }
        return events;
    }

    /** The sentences of the last step. */
    public static String end(Scenario scenario) {
        List<SimulationState> moments = new Simulation(scenario).run();
        return moments.get(moments.size() - 1).what();
    }
}
