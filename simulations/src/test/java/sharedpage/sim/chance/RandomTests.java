package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.scenario.Instruction;
import sharedpage.sim.scenario.Program;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.RegisterCondition;
import sharedpage.sim.scenario.RegisterCondition.RegisterComparison;
import sharedpage.sim.scenario.RegisterCondition.Relation;
import sharedpage.sim.scenario.ScriptLine;

/** Tests of registers put into programs at random: some line is performed only if a register has some value, or as long as it has. */
final class RandomTests {
    private RandomTests() {}

    static Programs in(Chance chance, Programs programs) {
        List<Program> list = programs.list().stream()
                .map(program -> chance.percent(40) && !program.name().equals(Machine.SYSTEM)
                        ? withTest(chance, program)
                        : program)
                .toList();
        return new Programs(list, programs.schedule(), List.of());
    }

    private static Program withTest(Chance chance, Program program) {
        List<ScriptLine> lines = program.lines();
        int test = chance.below(lines.size());
        boolean loop = chance.percent(50);
        Relation relation = chance.of(List.of(Relation.values()));
        String register = chance.of(Parameter.REGISTER.words());
        RegisterCondition condition =
                new RegisterCondition(List.of(new RegisterComparison(register, relation, null, chance.below(2))));
        List<Instruction> code = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i == test) {
                code.add(new Instruction.Test(condition, loop, i + 1, i + 2));
            }
            code.add(new Instruction.BeginLine(lines.get(i), loop && i == test ? i : code.size() + 1));
        }
        return new Program(program.name(), code);
    }
}
