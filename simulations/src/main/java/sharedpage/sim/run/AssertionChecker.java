package sharedpage.sim.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.Schedule;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.text.Problem;
import sharedpage.sim.scenario.text.SourcePosition;

/** Holds a scenario to what its author claims: that the setup works out and that every expectation is true. */
public final class AssertionChecker {
    private final Scenario scenario;
    private final Simulation simulation;
    private final List<Problem> problems = new ArrayList<>();
    private OperationReport sinceStart = OperationReport.NONE;

    private AssertionChecker(Scenario scenario) {
        this.scenario = scenario;
        this.simulation = new Simulation(scenario);
    }

    /** Runs the whole scenario; the problems are those that no reading of the text can find. */
    public static List<Problem> problems(Scenario scenario) {
        AssertionChecker claims = new AssertionChecker(scenario);
        claims.judgeSetup();
        if (claims.problems.isEmpty() && scenario.asWritten()) {
            claims.judgeLines();
        }
        return claims.problems;
    }

    private void judgeSetup() {
        List<SimulationState> states = simulation.setup();
        for (int i = 0; i < states.size(); i++) {
            OperationReport report = states.get(i).report();
            if (report.outcome() != StepOutcome.DONE) {
                add(
                        scenario.setup().get(i).position(),
                        "The setup does not work out: " + Sentences.what(report.events()),
                        "change the setup so that each of its operations is carried out.");
            }
        }
    }

    private void judgeLines() {
        SimulationState start = simulation.start();
        List<SimulationState> programs = new ArrayList<>(List.of(start));
        programs.addAll(remembered(simulation.throughPrograms(start)));
        judgeSchedule(programs);
        SimulationState now = programs.get(programs.size() - 1);
        judge(scenario.programs().assertions(), start, now);
        for (ScriptLine line : scenario.lines()) {
            List<SimulationState> states = remembered(simulation.throughOperation(now));
            if (states.isEmpty()) {
                refuseUnbegun(line.assertions());
            }
            now = states.isEmpty() ? now : states.get(states.size() - 1);
            judge(line.assertions(), start, now);
        }
    }

    /** These states, when the errors of their steps were noted. */
    private List<SimulationState> remembered(List<SimulationState> states) {
        for (SimulationState state : states) {
            sinceStart = sinceStart.withErrorsOf(OperationReport.ofErrors(state.step()));
        }
        return states;
    }

    /** Of an operation that is not carried out nothing can be claimed but how the machine is. */
    private void refuseUnbegun(List<Assertion> assertions) {
        assertions.stream()
                .filter(OperationAssertion.class::isInstance)
                .forEach(assertion -> add(
                        assertion.position(),
                        "The operation above is not carried out: the machine has stopped, or no step is left.",
                        "claim it of an operation before."));
    }

    private void judge(List<Assertion> expectations, SimulationState start, SimulationState now) {
        for (Assertion expectation : expectations) {
            boolean reachesBack = expectation instanceof OperationAssertion of && of.reachesBack();
            OperationReport report = reachesBack ? sinceStart : now.report();
            Optional<String> truth = expectation.contradiction(start.machine(), now.machine(), report);
            truth.ifPresent(what -> add(
                    expectation.position(),
                    "Assertion failed: " + what + ".",
                    "change the operation above, or what is expected of it."));
        }
    }

    /** Each turn that was written down must be taken. */
    private void judgeSchedule(List<SimulationState> states) {
        List<Schedule.ScheduledTurn> turns = scenario.programs().schedule().turns();
        Set<Integer> taken = new HashSet<>();
        states.forEach(state -> taken.add(state.cursor().turns()));
        for (int turn = 1; turn <= turns.size(); turn++) {
            if (!taken.contains(turn)) {
                Schedule.ScheduledTurn entry = turns.get(turn - 1);
                add(
                        entry.position(),
                        "Turn " + turn + " of the schedule is not taken: " + entry.name()
                                + " waits then, or has nothing left to do.",
                        "take it out, or put it where " + entry.name() + " can act.");
                return;
            }
        }
    }

    private void add(SourcePosition position, String what, String hint) {
        problems.add(new Problem(scenario.name(), position.line(), position.column(), what, hint));
    }
}
