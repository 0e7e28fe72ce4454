package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.RegisterArguments;

/**
 * What one process, or the operating system, does, while others do what their programs say.
 *
 * @param name of the process, or {@code os}
 * @param code the instructions by their positions; the first one is at position 0
 */
public record Program(String name, List<Instruction> code) {
    public Program {
        code = List.copyOf(code);
    }

    /** A program that performs these lines in their order. */
    public static Program of(String name, List<ScriptLine> lines) {
        List<Instruction> code = new ArrayList<>();
        lines.forEach(line -> code.add(new Instruction.BeginLine(line, code.size() + 1)));
        return new Program(name, code);
    }

    /** The instruction at a position; empty at the end. */
    Optional<Instruction> at(int position) {
        return position < code.size() ? Optional.of(code.get(position)) : Optional.empty();
    }

    /**
     * The position of the line that performs an operation and is followed by the instruction at {@code next}, if there is one.
     *
     * @param operation may be null
     */
    public OptionalInt performing(Operation operation, int next) {
        return IntStream.range(0, code.size())
                .filter(position -> code.get(position) instanceof Instruction.BeginLine perform
                        && perform.next() == next
                        && isOrBecomes(perform.line().operation(), operation))
                .findFirst();
    }

    private static boolean isOrBecomes(Operation written, Operation operation) {
        return written.equals(operation)
                || (operation != null
                        && written instanceof RegisterArguments registers
                        && registers.mayBecome(operation));
    }

    /** The lines that it may perform, in the order of the text. */
    public List<ScriptLine> lines() {
        return code.stream()
                .filter(Instruction.BeginLine.class::isInstance)
                .map(instruction -> ((Instruction.BeginLine) instruction).line())
                .toList();
    }

    /** Whether each line is performed once, in the order of the text. */
    public boolean isStraight() {
        return code.stream().noneMatch(Instruction.Test.class::isInstance);
    }

    /** The same with other lines in the places of its own. */
    Program with(UnaryOperator<ScriptLine> other) {
        return new Program(
                name,
                code.stream()
                        .map(instruction -> instruction instanceof Instruction.BeginLine perform
                                ? new Instruction.BeginLine(other.apply(perform.line()), perform.next())
                                : instruction)
                        .toList());
    }
}
