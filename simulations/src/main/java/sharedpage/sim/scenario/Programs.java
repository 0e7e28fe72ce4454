package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;

/**
 * The programs that run at the same time, before the lines of the script.
 *
 * @param list in the order of the text
 * @param assertions about the machine after them
 */
public record Programs(List<Program> list, Schedule schedule, List<Assertion> assertions) {
    /** No programs: only the lines of the script are carried out. */
    public static final Programs NONE = new Programs(List.of(), Schedule.ROUND_ROBIN, List.of());

    public Programs {
        list = List.copyOf(list);
        assertions = List.copyOf(assertions);
    }

    /** How many instructions they have together: operations, and tests of registers. */
    public int operations() {
        return list.stream().mapToInt(program -> program.code().size()).sum();
    }

    /** The index of an actor's program; -1 if there is none. */
    public int of(String name) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The instruction of a program at a position; empty at its end. */
    public Optional<Instruction> at(int program, int position) {
        return list.get(program).at(position);
    }

    /** The number, from 1, of the instruction of a program at a position: they count on in their order. */
    public int number(int program, int position) {
        int number = position + 1;
        for (int other = 0; other < program; other++) {
            number += list.get(other).code().size();
        }
        return number;
    }

    public Programs asserting(List<Assertion> all) {
        return new Programs(list, schedule, all);
    }

    /** The same without questions and reasons. */
    public Programs unexplained() {
        List<Program> plain = list.stream()
                .map(program -> program.with(ScriptLine::unexplained))
                .toList();
        return new Programs(plain, schedule, assertions);
    }
}
