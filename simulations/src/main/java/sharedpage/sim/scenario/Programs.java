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

    /** How many operations they have together. */
    public int operations() {
        return list.stream().mapToInt(program -> program.lines().size()).sum();
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

    /** The line of a program that follows {@code begun} others. */
    public Optional<ScriptLine> line(int program, int begun) {
        return list.get(program).line(begun);
    }

    /** The number, from 1, of the line of a program that follows {@code begun} others: they count on in their order. */
    public int number(int program, int begun) {
        int number = begun + 1;
        for (int other = 0; other < program; other++) {
            number += list.get(other).lines().size();
        }
        return number;
    }

    public Programs asserting(List<Assertion> all) {
        return new Programs(list, schedule, all);
    }

    /** The same without questions and reasons. */
    public Programs unexplained() {
        List<Program> plain = list.stream()
                .map(program -> new Program(
                        program.name(),
                        program.lines().stream().map(ScriptLine::unexplained).toList()))
                .toList();
        return new Programs(plain, schedule, assertions);
    }
}
