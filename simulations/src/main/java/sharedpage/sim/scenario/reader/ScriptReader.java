package sharedpage.sim.scenario.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.RegisterArguments;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.Meanwhile;
import sharedpage.sim.scenario.Question;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.TemporalProperties;
import sharedpage.sim.scenario.assertion.AssertionKind;
import sharedpage.sim.scenario.text.DidYouMean;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.YamlNode;

/** Builds the lines of a scenario from nodes that were validated: operations with their questions, reasons and assertions. */
final class ScriptReader {
    private final Problems problems;

    ScriptReader(Problems problems) {
        this.problems = problems;
    }

    /** The operations before step 0. */
    List<ScriptLine> setup(List<YamlNode> setup) {
        List<ScriptLine> lines = new ArrayList<>();
        for (YamlNode line : setup) {
            operation(line, "").ifPresent(operation -> lines.add(ScriptLine.of(line.position(), operation)));
        }
        return lines;
    }

    /**
     * The operations that are carried out one after the other; an {@code expect} belongs to the operation above it.
     *
     * @param ending gets the assertions about the programs that run before these lines; null if there are none
     */
    List<ScriptLine> steps(List<YamlNode> steps, List<Assertion> ending) {
        List<ScriptLine> lines = new ArrayList<>();
        boolean begun = false;
        for (YamlNode line : steps) {
            if (!line.has(OneOperation.EXPECT)) {
                begun = true;
                line(line, "").ifPresent(lines::add);
                continue;
            }
            List<Assertion> assertions =
                    assertions(line.field(OneOperation.EXPECT).orElseThrow());
            if (!begun && ending != null) {
                ending.addAll(assertions);
            } else if (!begun && line.fields().size() == 1) {
                problems.atKey(
                        line,
                        OneOperation.EXPECT,
                        "Nothing has happened yet.",
                        "put expect below the operation that it judges.");
            } else if (!lines.isEmpty()) {
                lines.add(lines.remove(lines.size() - 1).asserting(assertions));
            }
        }
        return lines;
    }

    /**
     * A line with its operation, if nothing is wrong with that, and with what stands beside it.
     *
     * @param by who asks where the line does not say so; empty if the line must
     */
    Optional<ScriptLine> line(YamlNode line, String by) {
        Optional<Question> question = line.field("ask").flatMap(this::question);
        Optional<Meanwhile> meanwhile = meanwhile(line);
        return operation(line, by)
                .map(operation -> new ScriptLine(
                        line.position(),
                        operation,
                        line.text("part"),
                        question,
                        line.text("why"),
                        meanwhile,
                        List.of()));
    }

    private Optional<Meanwhile> meanwhile(YamlNode line) {
        if (line.has("after") && !line.has("meanwhile")) {
            problems.atKey(
                    line,
                    "after",
                    "after says when meanwhile begins, and there is none.",
                    "add meanwhile: [ … ], or take after away.");
        }
        return line.field("meanwhile")
                .map(others -> new Meanwhile(
                        others.position(),
                        line.number("after").orElse(1),
                        others.items().stream()
                                .flatMap(other -> operation(other, "").stream())
                                .toList()));
    }

    private Optional<Question> question(YamlNode ask) {
        if (problems.concern(ask)) {
            return Optional.empty();
        }
        List<String> options = ask.texts("options").orElseThrow();
        YamlNode answer = ask.field("answer").orElseThrow();
        Set<String> seen = new HashSet<>();
        for (YamlNode option : ask.items("options")) {
            if (!seen.add(option.text())) {
                problems.at(option, "The option " + option.summary() + " is here twice.", "keep one of the two.");
            }
        }
        if (!options.contains(answer.text())) {
            problems.at(
                    answer,
                    "The answer " + answer.summary() + " is not among the options."
                            + DidYouMean.hint(answer.text(), options),
                    "write it exactly like one of the options.");
        }
        return Optional.of(new Question(ask.text("text").orElseThrow(), options, answer.text()));
    }

    /** What is asserted of every order in which the programs can run. */
    TemporalProperties properties(YamlNode scenario) {
        return new TemporalProperties(assertions(scenario.items("always")), assertions(scenario.items("eventually")));
    }

    private List<Assertion> assertions(List<YamlNode> items) {
        return items.stream().flatMap(item -> assertions(item).stream()).toList();
    }

    /** The assertions of one map, if nothing is wrong with it. */
    private List<Assertion> assertions(YamlNode map) {
        if (problems.concern(map)) {
            return List.of();
        }
        new ConditionCheck(problems).check(map);
        return AssertionKind.read(map);
    }

    /**
     * The operation of a line, if nothing is wrong with it.
     *
     * @param by who asks for it where the line does not say so; empty if the line must
     */
    Optional<Operation> operation(YamlNode line, String by) {
        return line.fields().entrySet().stream()
                .flatMap(entry -> Operations.named(entry.getKey())
                        .filter(signature -> !problems.concern(entry.getValue().value()))
                        .map(signature -> operation(
                                signature, new WrittenArguments(entry.getValue().value(), by)))
                        .stream())
                .findFirst();
    }

    private static Operation operation(OperationSignature<?> signature, WrittenArguments arguments) {
        return RegisterArguments.of(signature.operation(arguments), arguments.registers(signature.parameters()));
    }
}
