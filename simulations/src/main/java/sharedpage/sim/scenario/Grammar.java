package sharedpage.sim.scenario;

import java.util.List;
import java.util.stream.Stream;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a scenario may consist of. The schema is made from it, and the readers ask it. */
final class Grammar {
    private static final int MOST_LINES = 1_000;
    private static final int MOST_ASIDES = 20;

    private static final Shape.Key WHY = Shape.Key.may("why", new Shape.Text(1_000));

    static final Fields PAGE = Fields.of(
                    "what a private page holds",
                    Shape.Key.may("frame", new Shape.Number(0, Setting.FRAMES.maximum() - 1)),
                    Shape.Key.may("rights", Shape.OneOf.of("rw", "r")))
            .withData(false);

    static final Fields PROCESS = Fields.of(
            "a process", Shape.Key.may("parent", Name.PROCESS), Shape.Key.may("private", new Grammar.PrivatePages()));

    static final Fields QUESTION = Fields.of(
            "a question",
            Shape.Key.must("text", new Shape.Text(500)),
            Shape.Key.must("options", new Shape.ListOf("answers", new Shape.Text(200), 2, 6)),
            Shape.Key.must("answer", new Shape.Text(200)));

    private static final Fields ENCLOSED = Fields.of(
            "a capability to send",
            new Shape.Key(Parameter.CAPABILITY.key(), shape(Parameter.CAPABILITY), true),
            Shape.Key.may(Parameter.ACCESS.key(), shape(Parameter.ACCESS)));

    /** Keys such as cost.hold are written as {@code cost: {hold: 500}}. */
    private static final Fields PRICES = Fields.of(
            "the prices",
            Setting.all().stream()
                    .filter(setting -> setting.key().startsWith(SettingsReader.PRICE))
                    .map(setting -> Shape.Key.may(
                            setting.key().substring(SettingsReader.PRICE.length()), new Grammar.SettingValue(setting)))
                    .toList());

    static final Fields MACHINE = Fields.of(
            "the settings",
            Stream.concat(
                            Setting.all().stream()
                                    .filter(setting -> !setting.key().startsWith(SettingsReader.PRICE))
                                    .map(setting -> Shape.Key.may(setting.key(), new Grammar.SettingValue(setting))),
                            Stream.of(Shape.Key.may(
                                    SettingsReader.PRICES,
                                    new Worded("prices in nanoseconds, such as {hold: 500}", PRICES))))
                    .toList());

    /** One operation and nothing else. */
    static final Worded OPERATION = new Worded(
            "one operation, such as write: {…}",
            Fields.of("an operation", operations()).with(KeyCount.exactlyOne(operationNames())));

    static final Shape.Number AFTER = new Shape.Number(1, Setting.MAX_STEPS.maximum());

    /** A line of a program: who asks need not be said. */
    private static final Worded TURN = new Worded(
            "one operation, such as load: {…}",
            Fields.of(
                            "a line of a program",
                            Stream.concat(operations(false).stream(), Stream.of(Shape.Key.may("ask", QUESTION), WHY))
                                    .toList())
                    .with(KeyCount.exactlyOne(operationNames())));

    private static final Worded STEP = new Worded(
            "one operation, such as write: {…}, or expect: {…}",
            Fields.of(
                            "a line",
                            Stream.concat(
                                            operations().stream(),
                                            Stream.of(
                                                    Shape.Key.may("part", new Shape.Text(100)),
                                                    Shape.Key.may("ask", QUESTION),
                                                    WHY,
                                                    Shape.Key.may(
                                                            "meanwhile",
                                                            new Shape.ListOf("operations", OPERATION, 1, MOST_ASIDES)),
                                                    Shape.Key.may("after", AFTER),
                                                    Shape.Key.may("expect", AssertionKind.SHAPE)))
                                    .toList())
                    .with(KeyCount.exactlyOne(Stream.concat(operationNames().stream(), Stream.of("expect"))
                            .toList())));

    private static final Shape PROMISED =
            new Shape.ListOf("claims about every order", AssertionKind.LASTING_SHAPE, 1, MOST_ASIDES);

    static final Fields SCENARIO = Fields.of(
            "a scenario",
            Shape.Key.must("title", new Shape.Text(200)),
            Shape.Key.may("slide", new Shape.Text(200)),
            Shape.Key.may("machine", new Worded("settings, such as {page_size: 512}", MACHINE)),
            Shape.Key.may("processes", new Processes()),
            Shape.Key.may("setup", new Shape.ListOf("operations", OPERATION, 0, MOST_LINES)),
            Shape.Key.may("programs", new Parallel.ProgramsByName(new Shape.ListOf("operations", TURN, 0, MOST_LINES))),
            Shape.Key.may("schedule", new Parallel.TurnsByName()),
            Shape.Key.may("steps", new Shape.ListOf("lines", STEP, 0, MOST_LINES)),
            Shape.Key.may("always", PROMISED),
            Shape.Key.may("eventually", PROMISED));

    private Grammar() {}

    /** The keys of an operation are the parameters of its form. */
    static Fields of(OperationSignature form) {
        return of(form, true);
    }

    /** The same, where it need not be said who asks. */
    private static Fields of(OperationSignature form, boolean named) {
        boolean hasData = form.parameters().contains(Parameter.DATA);
        Fields keys = Fields.of(
                form.name(),
                form.parameters().stream()
                        .filter(parameter -> parameter != Parameter.DATA)
                        .map(parameter -> new Shape.Key(
                                parameter.key(),
                                shape(parameter),
                                parameter.defaultValue() == null
                                        && !(hasData && parameter == Parameter.BYTES)
                                        && (named || parameter != Parameter.BY)))
                        .toList());
        return hasData ? keys.withData(true) : keys;
    }

    private static Shape shape(Parameter parameter) {
        return switch (parameter.kind()) {
            case PROCESS -> Name.PROCESS;
            case GROUP -> Name.GROUP;
            case MAILBOX -> Name.MAILBOX;
            case OBJECT -> Name.OBJECT;
            case CAPABILITIES -> new Shape.ListOf("capabilities, each as {capability: 0, access: r}", ENCLOSED, 0, 8);
            case NEW_NAME -> Name.NEW;
            case NUMBER -> new Shape.Number(parameter.minimum(), parameter.maximum());
            case CHOICE -> new Shape.OneOf(parameter.words());
            case DATA -> throw new IllegalArgumentException("Data has keys of its own.");
        };
    }

    private static List<Shape.Key> operations() {
        return operations(true);
    }

    private static List<Shape.Key> operations(boolean named) {
        Stream<Shape.Key> proper =
                OperationSignature.all().stream().map(form -> Shape.Key.may(form.name(), of(form, named)));
        Stream<Shape.Key> aliases = OperationSignature.aliases().entrySet().stream()
                .map(alias -> Shape.Key.may(
                        alias.getKey(),
                        of(OperationSignature.named(alias.getValue()).orElseThrow(), named)));
        return Stream.concat(proper, aliases).toList();
    }

    private static List<String> operationNames() {
        return operations().stream().map(Shape.Key::name).toList();
    }

    /** A shape that is told in other words than its own. */
    record Worded(String description, Shape shape) implements Shape {
        @Override
        public ObjectNode schema() {
            return shape.schema().put("description", description);
        }
    }

    /** The value of a setting. */
    private record SettingValue(Setting<?> setting) implements Shape {
        @Override
        public String description() {
            return setting.limits();
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema =
                    switch (setting.kind()) {
                        case NUMBER ->
                            Shape.described(this, "integer")
                                    .put("minimum", setting.minimum())
                                    .put("maximum", setting.maximum());
                        case CHOICE -> Shape.described(this);
                        case SET -> Shape.described(this, "array", "string");
                    };
            switch (setting.kind()) {
                case NUMBER -> {}
                case CHOICE -> Shape.strings(schema.putArray("enum"), setting.words());
                case SET -> schema.set("items", new Shape.OneOf(setting.words()).schema());
            }
            return schema;
        }
    }

    /** The processes that are there from the start, by their names. */
    private record Processes() implements Shape {
        @Override
        public String description() {
            return "at most " + Settings.MOST_PROCESSES + " processes, each as NAME: {}";
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Shape.described(this, "object");
            named(schema, "^" + Name.PATTERN + "$", "a name (" + Name.RULE + ")", PROCESS);
            return schema.put("maxProperties", Settings.MOST_PROCESSES);
        }
    }

    /** The private pages of a process: a list of their numbers, or what each holds by its number. */
    private record PrivatePages() implements Shape {
        @Override
        public String description() {
            return "a list of pages, such as [3, 4], or pages and what they hold, such as {3: {fill: \"a\"}}";
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Shape.described(this, "array", "object");
            Shape number = new Shape.Number(0, Parameter.PAGE.maximum());
            schema.set("items", number.schema());
            named(schema, "^[0-9]{1,4}$", "the number of a page", PAGE);
            return schema;
        }
    }

    /** Entries under names of the author's own; what is named may be left empty. */
    private static void named(ObjectNode schema, String pattern, String rule, Shape named) {
        ObjectNode value = named.schema();
        ArrayNode types = value.putArray("type");
        types.add("object").add("null");
        schema.putObject("patternProperties").set(pattern, value);
        schema.put("additionalProperties", false);
        schema.putObject("propertyNames").put("description", rule);
    }
}
