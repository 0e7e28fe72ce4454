package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.OperationNotation;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.scenario.Program;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.Schedule;
import sharedpage.sim.scenario.ScriptLine;

/**
 * A scenario as something that can be tried in every order. One that has programs keeps them, and loses what follows them.
 *
 * <p>The lines of one that has none become programs: each process does what the lesson has it ask for, in the order of the
 * lesson, and so does the operating system. What is done {@code meanwhile} comes, for the one who does it, where it stands
 * in the text. Nothing else of the order is kept: between two who act, not even that what one of them makes is there when
 * the other wants it. A process that the lesson makes begins when it is there.
 */
public final class InterleavedScenario {
    private InterleavedScenario() {}

    /**
     * The programs, with a text that can be read and run. What a lesson expects at its end is expected of every order.
     */
    public static Scenario of(Scenario scenario) {
        Programs programs = scenario.programs();
        boolean written = !programs.list().isEmpty();
        List<Program> list = written ? programs.list() : programs(scenario.lines());
        List<ScriptLine> lines = scenario.lines();
        return new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.slide(),
                written ? scenario.text() : text(scenario, list),
                scenario.asWritten(),
                scenario.machine(),
                scenario.setup(),
                new Programs(
                        list,
                        Schedule.ROUND_ROBIN,
                        written || lines.isEmpty()
                                ? programs.assertions()
                                : lines.get(lines.size() - 1).assertions()),
                List.of(),
                scenario.properties());
    }

    private static List<Program> programs(List<ScriptLine> lines) {
        Map<String, List<ScriptLine>> programs = new LinkedHashMap<>();
        for (ScriptLine line : lines) {
            put(programs, line.operation(), line);
            line.meanwhile().ifPresent(meanwhile -> meanwhile
                    .operations()
                    .forEach(operation -> put(programs, operation, ScriptLine.of(meanwhile.position(), operation))));
        }
        List<Program> list = new ArrayList<>();
        programs.forEach((name, own) -> list.add(Program.of(name, own)));
        return list;
    }

    private static void put(Map<String, List<ScriptLine>> programs, Operation operation, ScriptLine line) {
        ScriptLine alone = ScriptLine.of(line.position(), operation);
        programs.computeIfAbsent(actor(operation), name -> new ArrayList<>()).add(alone);
    }

    private static String actor(Operation operation) {
        return Operations.valuesOf(operation).containsKey(Parameter.BY.key()) ? operation.by() : Machine.SYSTEM;
    }

    private static String text(Scenario scenario, List<Program> programs) {
        StringBuilder text = new StringBuilder(CounterexampleScenario.without(scenario.text(), Set.of("steps")));
        text.append("\nprograms:\n");
        for (Program program : programs) {
            text.append("  ").append(program.name()).append(":\n");
            for (ScriptLine line : program.lines()) {
                text.append("    - ")
                        .append(OperationNotation.line(line.operation()))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
