package sharedpage.sim.scenario.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.scenario.Program;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Schedule;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.SymbolTable;
import sharedpage.sim.scenario.text.DidYouMean;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Builds the programs of a scenario, and the schedule that says whose turn it is. */
final class ProgramsReader {
    private static final Map<String, Schedule.Policy> WORDS =
            Map.of("round_robin", Schedule.Policy.ROUND_ROBIN, "seeded", Schedule.Policy.SEEDED);

    private final ScriptReader script;
    private final SymbolTable symbols;
    private final Problems problems;

    ProgramsReader(ScriptReader script, SymbolTable symbols, Problems problems) {
        this.script = script;
        this.symbols = symbols;
        this.problems = problems;
    }

    Programs read(YamlNode scenario) {
        List<Program> programs = new ArrayList<>();
        scenario.field("programs").map(YamlNode::fields).orElse(Map.of()).forEach((name, field) -> {
            checkActor(name, field.keyPosition());
            List<YamlNode> lines = field.value().items();
            lines.forEach(line -> checkRegisters(line, name));
            programs.add(new ProgramCompiler(line -> line(line, name)).program(name, lines));
        });
        Optional<YamlNode> schedule = scenario.field("schedule");
        if (schedule.isPresent() && scenario.field("programs").isEmpty()) {
            problems.at(
                    scenario.keyPosition("schedule"),
                    "A schedule says whose turn it is while programs run, and there are none.",
                    "add programs: {NAME: [ … ]}, or take schedule away.");
        }
        return new Programs(programs, schedule.map(this::schedule).orElse(Schedule.ROUND_ROBIN), List.of());
    }

    private void checkActor(String name, SourcePosition position) {
        if (!name.equals(Machine.SYSTEM) && name.matches(NameType.PATTERN)) {
            symbols.processes()
                    .filter(known -> !known.contains(name))
                    .ifPresent(known -> problems.at(
                            position,
                            "There is no process " + name + "." + DidYouMean.hint(name, known),
                            "add it to processes, or name one that is there."));
        }
    }

    private void checkRegisters(YamlNode line, String actor) {
        if (actor.equals(Machine.SYSTEM) && (line.has(Grammar.IF) || line.has(Grammar.WHILE))) {
            problems.at(
                    line,
                    "The operating system has no registers that could be tested.",
                    "put if and while below the name of a process.");
        }
    }

    private Optional<ScriptLine> line(YamlNode item, String actor) {
        Optional<ScriptLine> line = script.line(item, actor);
        line.ifPresent(read -> checkAsker(item, read.operation(), actor));
        return line;
    }

    private void checkAsker(YamlNode item, Operation operation, String actor) {
        boolean system = actor.equals(Machine.SYSTEM);
        boolean asked = Operations.signatureOf(operation).parameters().contains(Parameter.BY);
        if (asked == system || (asked && !operation.by().equals(actor))) {
            problems.at(
                    item,
                    system
                            ? "This operation is not one of the operating system: a process asks for it."
                            : "This operation is not asked for by " + actor + " but by " + operation.by() + ".",
                    "put it below the name of the one who asks for it.");
        }
    }

    private Schedule schedule(YamlNode written) {
        Schedule.Policy kind = WORDS.get(written.text());
        if (kind != null) {
            return new Schedule(kind, List.of());
        }
        List<Schedule.ScheduledTurn> turns = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        for (YamlNode item : written.items()) {
            if (item.is(YamlNode.NodeKind.TEXT)) {
                turns.add(new Schedule.ScheduledTurn(item.position(), item.text()));
                checkTurn(item, reported);
            }
        }
        return new Schedule(Schedule.Policy.LISTED, turns);
    }

    private void checkTurn(YamlNode item, Set<String> reported) {
        String name = item.text();
        boolean known = name.equals(Machine.SYSTEM)
                || name.equals("dma0")
                || name.equals(Schedule.KERNEL)
                || name.startsWith(Schedule.KERNEL + ":")
                || symbols.processes().filter(all -> !all.contains(name)).isEmpty();
        if (!known && reported.add(name)) {
            problems.at(
                    item,
                    "There is no process " + name + ".",
                    "name a process, os, dma0, kernel, or kernel:GROUP for the kernel's work on the page of a group.");
        }
    }
}
