package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sharedpage.sim.capability.Enclosed;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.Form;
import sharedpage.sim.operation.Parameter;

/** Reads the operations of a scenario, with the questions, reasons and claims that go with them. */
final class ScriptReader {
    private static final Set<String> BESIDES = Set.of("part", "ask", "why", "meanwhile", "after");

    private final KnownNames names;
    private final Problems problems;

    ScriptReader(KnownNames names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The operations before step 0. */
    List<Line> setup(Optional<Tree> setup) {
        List<Line> lines = new ArrayList<>();
        for (Tree item : setup.map(Tree::items).orElse(List.of())) {
            operation(item).ifPresent(operation -> lines.add(Line.of(item.place(), operation)));
        }
        return lines;
    }

    /**
     * The operations that are carried out one after the other; an {@code expect} belongs to the operation above it.
     *
     * @param ending gets the claims about what comes before the first of them; null if nothing does
     */
    List<Line> steps(Optional<Tree> steps, Consumer<List<Expectation>> ending) {
        List<Line> lines = new ArrayList<>();
        boolean begun = false;
        for (Tree item : steps.map(Tree::items).orElse(List.of())) {
            if (!item.fields().containsKey("expect")) {
                begun = true;
                step(item).ifPresent(lines::add);
                continue;
            }
            List<Expectation> claims = claims(item);
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

    private static Line withClaims(Line line, List<Expectation> more) {
        List<Expectation> all = new ArrayList<>(line.expectations());
        all.addAll(more);
        return new Line(
                line.place(), line.operation(), line.part(), line.question(), line.why(), line.meanwhile(), all);
    }

    private Optional<Line> step(Tree item) {
        Optional<Meanwhile> meanwhile = meanwhile(item);
        return operation(item).map(operation -> line(item, operation, meanwhile));
    }

    /** An operation with the question and the reason that stand beside it. */
    Line line(Tree item, Operation operation, Optional<Meanwhile> meanwhile) {
        Optional<Question> question = item.field("ask").flatMap(this::question);
        return new Line(item.place(), operation, leaf(item, "part"), question, leaf(item, "why"), meanwhile, List.of());
    }

    private static Optional<String> leaf(Tree item, String key) {
        return item.field(key).filter(Tree::isLeaf).map(Tree::text);
    }

    private Optional<Meanwhile> meanwhile(Tree item) {
        Optional<Integer> after = item.field("after")
                .flatMap(tree -> Grammar.AFTER.read(tree, names, problems))
                .map(Integer.class::cast);
        Optional<Tree> others = item.field("meanwhile");
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

    private Optional<Question> question(Tree ask) {
        Optional<Values> read = Grammar.QUESTION.values(ask, names, problems);
        if (read.isEmpty()
                || read.get().texts("options").isEmpty()
                || read.get().text("answer").isEmpty()) {
            return Optional.empty();
        }
        Values values = read.get();
        List<String> options = values.texts("options").orElseThrow();
        String answer = values.text("answer").orElseThrow();
        Set<String> seen = new HashSet<>();
        for (Tree option : ask.field("options").orElseThrow().items()) {
            if (!seen.add(option.text())) {
                problems.at(option, "The option " + option.told() + " is here twice.", "keep one of the two.");
            }
        }
        if (!options.contains(answer)) {
            Tree written = ask.field("answer").orElseThrow();
            problems.at(
                    written,
                    "The answer " + written.told() + " is not among the options." + NearName.hint(answer, options),
                    "write it exactly like one of the options.");
        }
        return Optional.of(new Question(values.text("text").orElse(""), options, answer));
    }

    /** What is claimed of every order. */
    Promises promises(Tree scenario) {
        return new Promises(promised(scenario, "always"), promised(scenario, "eventually"));
    }

    private List<Expectation> promised(Tree scenario, String key) {
        return scenario.field(key).map(Tree::items).orElse(List.of()).stream()
                .flatMap(item -> claims(item, ExpectationKind.LASTING_KEYS).stream())
                .toList();
    }

    private List<Expectation> claims(Tree item) {
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
        return claims(item.field("expect").orElseThrow(), ExpectationKind.KEYS);
    }

    private List<Expectation> claims(Tree written, Keys keys) {
        List<Expectation> claims = new ArrayList<>();
        Optional<Values> read = keys.values(written, names, problems);
        for (ExpectationKind kind : ExpectationKind.all()) {
            read.map(values -> values.byKey().get(kind.name()))
                    .ifPresent(value -> claims.add(kind.made().apply(written.keyPlace(kind.name()), value)));
        }
        return claims;
    }

    /** The one operation of a line, if it is right. */
    Optional<Operation> operation(Tree line) {
        return operation(line, null);
    }

    /**
     * The one operation of a line, if it is right.
     *
     * @param by who asks for it where the line does not say so; null if it must
     */
    Optional<Operation> operation(Tree line, String by) {
        List<String> named = line.fields().keySet().stream()
                .filter(key -> Form.named(key).isPresent())
                .toList();
        if (named.size() == 1) {
            Form form = Form.named(named.get(0)).orElseThrow();
            return line.field(named.get(0)).flatMap(written -> operation(form, written, by));
        }
        if (named.size() > 1) {
            problems.at(
                    line.keyPlace(named.get(1)),
                    named.get(1) + " is a second operation on one line.",
                    "begin a new line with - for each operation.");
        } else if (line.is(Tree.Kind.MAP) && BESIDES.containsAll(line.fields().keySet())) {
            problems.at(line, "This line names no operation.", "add one, such as write: {…}.");
        }
        return Optional.empty();
    }

    private Optional<Operation> operation(Form form, Tree written, String by) {
        Optional<Values> read = Grammar.of(form).values(written, names, problems);
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
            return Optional.of(form.filled(filled));
        }
        boolean lengthOpen = read.flatMap(values -> values.data(Keys.DATA)).isPresent()
                && !filled.containsKey(Parameter.BYTES.key());
        if (lengthOpen && written.field(Parameter.BYTES.key()).isEmpty()) {
            problems.at(
                    written,
                    "bytes is missing: fill and value repeat their pattern as often as needed.",
                    "add bytes: how many to write.");
        }
        return Optional.empty();
    }

    private static Enclosed enclosed(Values values) {
        return new Enclosed(
                values.number(Parameter.CAPABILITY.key()).orElse(0),
                values.text(Parameter.ACCESS.key()).orElse(Enclosed.ALL));
    }

    private static Optional<Object> value(Parameter parameter, Values values) {
        Object given = values.byKey().get(parameter.key());
        if (given instanceof Data data) {
            return Optional.of(data.pattern());
        } else if (given instanceof List<?> list) {
            return Optional.of(
                    list.stream().map(item -> enclosed((Values) item)).toList());
        } else if (given == null && parameter == Parameter.BYTES) {
            return values.data(Keys.DATA).filter(Data::hasLength).map(data -> data.pattern()
                    .size());
        }
        return Optional.ofNullable(given == null ? parameter.absent() : given);
    }
}
