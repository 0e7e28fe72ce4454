package sharedpage.sim.scenario.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.scenario.Instruction;
import sharedpage.sim.scenario.Program;
import sharedpage.sim.scenario.RegisterCondition;
import sharedpage.sim.scenario.RegisterCondition.RegisterComparison;
import sharedpage.sim.scenario.RegisterCondition.Relation;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.text.YamlNode;

/** Compiles the lines of one program, in which {@code if} and {@code while} may be nested, to instructions. */
final class ProgramCompiler {
    private final Function<YamlNode, Optional<ScriptLine>> reader;
    private final List<Instruction> code = new ArrayList<>();

    /**
     * A compiler for one program.
     *
     * @param reader reads a line that performs an operation; empty if something is wrong with it
     */
    ProgramCompiler(Function<YamlNode, Optional<ScriptLine>> reader) {
        this.reader = reader;
    }

    Program program(String name, List<YamlNode> lines) {
        lines(lines, null);
        return new Program(name, code);
    }

    /**
     * Compiles lines that follow each other.
     *
     * @param after position at which the program goes on behind them; null for the one that follows the last of them
     */
    private void lines(List<YamlNode> lines, Integer after) {
        for (int i = 0; i < lines.size(); i++) {
            Integer next = i == lines.size() - 1 ? after : null;
            YamlNode line = lines.get(i);
            if (line.has(Grammar.WHILE)) {
                loop(line.field(Grammar.WHILE).orElseThrow(), next);
            } else if (line.has(Grammar.IF)) {
                branch(line.field(Grammar.IF).orElseThrow(), next);
            } else {
                reader.apply(line).ifPresent(read -> code.add(new Instruction.BeginLine(read, next(next))));
            }
        }
    }

    /** The position that follows the instruction that is added now. */
    private int next(Integer after) {
        return after == null ? code.size() + 1 : after;
    }

    private void loop(YamlNode loop, Integer after) {
        int test = code.size();
        code.add(null);
        lines(loop.items(Grammar.DO), test);
        int end = after == null ? code.size() : after;
        code.set(test, new Instruction.Test(condition(loop), true, test + 1, end));
    }

    /** What the {@code else} part begins with is known when the other part is compiled; that part goes on behind both. */
    private void branch(YamlNode branch, Integer after) {
        int test = code.size();
        int end = after == null ? test + 1 + size(branch.items(Grammar.DO)) + size(branch.items(Grammar.ELSE)) : after;
        code.add(null);
        lines(branch.items(Grammar.DO), end);
        int otherwise = branch.has(Grammar.ELSE) ? code.size() : end;
        lines(branch.items(Grammar.ELSE), end);
        code.set(test, new Instruction.Test(condition(branch), false, test + 1, otherwise));
    }

    /** How many instructions lines are compiled to. */
    private int size(List<YamlNode> lines) {
        return lines.stream().mapToInt(this::size).sum();
    }

    private int size(YamlNode line) {
        return line.field(Grammar.WHILE)
                .or(() -> line.field(Grammar.IF))
                .map(nested -> 1 + size(nested.items(Grammar.DO)) + size(nested.items(Grammar.ELSE)))
                .orElse(1);
    }

    private static RegisterCondition condition(YamlNode test) {
        List<RegisterComparison> comparisons = new ArrayList<>(comparisons(test));
        test.field(Grammar.AND).ifPresent(more -> comparisons.addAll(comparisons(more)));
        return new RegisterCondition(comparisons);
    }

    private static List<RegisterComparison> comparisons(YamlNode test) {
        String register = test.text(Parameter.REGISTER.key()).orElse((String) Parameter.REGISTER.defaultValue());
        List<RegisterComparison> all = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            String key = Grammar.key(relation);
            test.field(key).ifPresent(value -> {
                Optional<Integer> number = test.number(key);
                String other = number.isPresent() ? null : value.text();
                all.add(new RegisterComparison(register, relation, other, number.orElse(0)));
            });
        }
        return all;
    }
}
