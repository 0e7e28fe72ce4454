package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Parameter;

/** Reads the operations of a scenario, with the questions, reasons and claims that go with them. */
final class ScriptReader {
    private static final Set<String> BESIDES = Set.of("part", "ask", "why", "meanwhile", "after");

    private final SymbolTable names;
    private final Problems problems;

    ScriptReader(SymbolTable names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The operations before step 0. */
    List<ScriptLine> setup(Optional<YamlNode> setup) {
        List<ScriptLine> lines = new ArrayList<>();
        for (YamlNode item : setup.map(YamlNode::items).orElse(List.of())) {
            operation(item).ifPresent(operation -> lines.add(ScriptLine.of(item.place(), operation)));
        }
        return lines;
    }

    /**
     * The operations that are carried out one after the other; an {@code expect} belongs to the operation above it.
     *
     * @param ending gets the claims about what comes before the first of them; null if nothing does
     */
    List<ScriptLine> steps(Optional<YamlNode> steps, Consumer<List<Assertion>> ending) {
        List<ScriptLine> lines = new ArrayList<>();
        boolean begun = false;
        for (YamlNode item : steps.map(YamlNode::items).orElse(List.of())) {
            if (!item.fields().containsKey("expect")) {
                begun = true;
                step(item).ifPresent(lines::add);
                continue;
            }
            List<Assertion> claims = claims(item);
            if (!begun && ending != null) {
                ending.accept(claims);
            } else if (!begun && item.fields().size() == 1) {
                problems.at(
                        item.keyPlace("expect"),
                        "Nothing has happened yet.",
                        "put expect below the operation that it judges.");
            } else if (!lines.isEmpty()) {
                lines.add(withClaims(lines.remove(lines.size() - 1), claims));
            }
        }
        return lines;
    }

    private static ScriptLine withClaims(ScriptLine line, List<Assertion> more) {
        List<Assertion> all = new ArrayList<>(line.expectations());
        all.addAll(more);
        return new ScriptLine(
                line.place(), line.operation(), line.part(), line.question(), line.why(), line.meanwhile(), all);
    }

    private Optional<ScriptLine> step(YamlNode item) {
        Optional<Meanwhile> meanwhile = meanwhile(item);
        return operation(item).map(operation -> line(item, operation, meanwhile));
    }

    /** An operation with the question and the reason that stand beside it. */
    ScriptLine line(YamlNode item, Operation operation, Optional<Meanwhile> meanwhile) {
        Optional<Question> question = item.field("ask").flatMap(this::question);
        return new ScriptLine(
                item.place(), operation, leaf(item, "part"), question, leaf(item, "why"), meanwhile, List.of());
    }

    private static Optional<String> leaf(YamlNode item, String key) {
        return item.field(key).filter(YamlNode::isLeaf).map(YamlNode::text);
    }

    private Optional<Meanwhile> meanwhile(YamlNode item) {
        Optional<Integer> after = item.field("after")
                .flatMap(tree -> Grammar.AFTER.read(tree, names, problems))
                .map(Integer.class::cast);
        Optional<YamlNode> others = item.field("meanwhile");
        if (others.isEmpty() && item.field("after").isPresent()) {
            problems.at(
                    item.keyPlace("after"),
                    "after says when meanwhile begins, and there is none.",
                    "add meanwhile: [ … ], or take after away.");
        }
        return others.map(list -> new Meanwhile(
                list.place(),
                after.orElse(1),
                list.items().stream()
                        .flatMap(other -> operation(other).stream())
                        .toList()));
    }

    private Optional<Question> question(YamlNode ask) {
        Optional<FieldValues> read = Grammar.QUESTION.values(ask, names, problems);
        if (read.isEmpty()
                || read.get().texts("options").isEmpty()
                || read.get().text("answer").isEmpty()) {
            return Optional.empty();
        }
        FieldValues values = read.get();
        List<String> options = values.texts("options").orElseThrow();
        String answer = values.text("answer").orElseThrow();
        Set<String> seen = new HashSet<>();
        for (YamlNode option : ask.field("options").orElseThrow().items()) {
            if (!seen.add(option.text())) {
                problems.at(option, "The option " + option.told() + " is here twice.", "keep one of the two.");
            }
        }
        if (!options.contains(answer)) {
            YamlNode written = ask.field("answer").orElseThrow();
            problems.at(
                    written,
                    "The answer " + written.told() + " is not among the options." + DidYouMean.hint(answer, options),
                    "write it exactly like one of the options.");
        }
        return Optional.of(new Question(values.text("text").orElse(""), options, answer));
    }

    /** What is claimed of every order. */
    TemporalProperties promises(YamlNode scenario) {
        return new TemporalProperties(promised(scenario, "always"), promised(scenario, "eventually"));
    }

    private List<Assertion> promised(YamlNode scenario, String key) {
        return scenario.field(key).map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(item -> claims(item, AssertionKind.LASTING_KEYS).stream())
                .toList();
    }

    private List<Assertion> claims(YamlNode item) {
        if (item.fields().size() > 1) {
            String other = item.fields().keySet().stream()
                    .filter(key -> !key.equals("expect"))
                    .findFirst()
                    .orElseThrow();
            problems.at(
                    item.keyPlace(other),
                    other + " can't stand on a line with expect.",
                    "begin a new line with - expect: below the operation.");
        }
        return claims(item.field("expect").orElseThrow(), AssertionKind.KEYS);
    }

    private List<Assertion> claims(YamlNode written, Fields keys) {
        List<Assertion> claims = new ArrayList<>();
        Optional<FieldValues> read = keys.values(written, names, problems);
        for (AssertionKind kind : AssertionKind.all()) {
            read.map(values -> values.byKey().get(kind.name()))
                    .ifPresent(value -> claims.add(kind.made().apply(written.keyPlace(kind.name()), value)));
        }
        return claims;
    }

    /** The one operation of a line, if it is right. */
    Optional<Operation> operation(YamlNode line) {
        return operation(line, null);
    }

    /**
     * The one operation of a line, if it is right.
     *
     * @param by who asks for it where the line does not say so; null if it must
     */
    Optional<Operation> operation(YamlNode line, String by) {
        List<String> named = line.fields().keySet().stream()
                .filter(key -> OperationSignature.named(key).isPresent())
                .toList();
        if (named.size() == 1) {
            OperationSignature form = OperationSignature.named(named.get(0)).orElseThrow();
            return line.field(named.get(0)).flatMap(written -> operation(form, written, by));
        }
        if (named.size() > 1) {
            problems.at(
                    line.keyPlace(named.get(1)),
                    named.get(1) + " is a second operation on one line.",
                    "begin a new line with - for each operation.");
        } else if (line.is(YamlNode.NodeKind.MAP)
                && BESIDES.containsAll(line.fields().keySet())) {
            problems.at(line, "This line names no operation.", "add one, such as write: {…}.");
        }
        return Optional.empty();
    }

    private Optional<Operation> operation(OperationSignature form, YamlNode written, String by) {
        Optional<FieldValues> read = Grammar.of(form).values(written, names, problems);
        Map<String, Object> filled = new HashMap<>();
        for (Parameter parameter : form.parameters()) {
            read.flatMap(values -> value(parameter, values)).ifPresent(value -> filled.put(parameter.key(), value));
        }
        if (by != null
                && form.parameters().contains(Parameter.BY)
                && written.field("by").isEmpty()) {
            filled.put(Parameter.BY.key(), by);
        }
        if (filled.size() == form.parameters().size()) {
            return Optional.of(form.instantiate(filled));
        }
        boolean lengthOpen = read.flatMap(values -> values.data(Fields.DATA)).isPresent()
                && !filled.containsKey(Parameter.BYTES.key());
        if (lengthOpen && written.field(Parameter.BYTES.key()).isEmpty()) {
            problems.at(
                    written,
                    "bytes is missing: fill and value repeat their pattern as often as needed.",
                    "add bytes: how many to write.");
        }
        return Optional.empty();
    }

    private static EnclosedCapability enclosed(FieldValues values) {
        return new EnclosedCapability(
                values.number(Parameter.CAPABILITY.key()).orElse(0),
                values.text(Parameter.ACCESS.key()).orElse(EnclosedCapability.ALL));
    }

    private static Optional<Object> value(Parameter parameter, FieldValues values) {
        Object given = values.byKey().get(parameter.key());
        if (given instanceof BytePattern data) {
            return Optional.of(data.pattern());
        } else if (given instanceof List<?> list) {
            return Optional.of(
                    list.stream().map(item -> enclosed((FieldValues) item)).toList());
        } else if (given == null && parameter == Parameter.BYTES) {
            return values.data(Fields.DATA).filter(BytePattern::hasLength).map(data -> data.pattern()
                    .size());
        }
        return Optional.ofNullable(given == null ? parameter.defaultValue() : given);
    }
}
