package sharedpage.sim.scenario.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.scenario.RegisterCondition.Relation;
import sharedpage.sim.scenario.assertion.AssertionKind;
import sharedpage.sim.scenario.grammar.BytePattern;
import sharedpage.sim.scenario.grammar.DictionaryType;
import sharedpage.sim.scenario.grammar.KeyCount;
import sharedpage.sim.scenario.grammar.ListType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.grammar.ScalarType.PatternType;
import sharedpage.sim.scenario.grammar.ScalarType.TextType;
import sharedpage.sim.scenario.grammar.UnionType;
import sharedpage.sim.scenario.grammar.ValueType;

/** The types of everything that may stand in a scenario. */
public final class Grammar {
    private static final int MOST_LINES = 1_000;
    private static final int MOST_ASIDES = 20;
    private static final int MOST_TURNS = 20_000;
    private static final int MOST_NAMES = 1_000;

    /** How deep {@code if} and {@code while} may be nested. */
    private static final int MOST_NESTED = 3;

    static final String IF = "if";
    static final String WHILE = "while";
    static final String DO = "do";
    static final String ELSE = "else";
    static final String AND = "and";

    /** The key under which a scenario has the prices of the machine, by their symbols. */
    static final String PRICES = "cost";

    /** What the keys of prices begin with among the settings. */
    static final String PRICE = PRICES + ".";

    private static final MapKey WHY = MapKey.optional("why", new TextType(1_000));

    private static final MapType PAGE = MapType.of(
            "what a private page holds",
            BytePattern.with(List.of(
                    MapKey.optional("frame", new IntegerType(0, Setting.FRAMES.maximum() - 1)),
                    MapKey.optional("rights", EnumType.of("rw", "r")))),
            KeyCount.atMostOne(BytePattern.NAMES));

    private static final ValueType PAGES = new UnionType(
            "a list of pages, such as [3, 4], or pages and what they hold, such as {3: {fill: \"a\"}}",
            new ListType("pages", pageNumber(), 0, MOST_NAMES),
            new DictionaryType("pages by their numbers", "[0-9]{1,4}", "the number of a page", PAGE, true, MOST_NAMES));

    private static final MapType PROCESS =
            MapType.of("a process", MapKey.optional("parent", NameType.PROCESS), MapKey.optional("private", PAGES));

    private static final ValueType PROCESSES = new DictionaryType(
            "at most " + Settings.MOST_PROCESSES + " processes, each as NAME: {}",
            NameType.PATTERN,
            "a name (" + NameType.RULE + ")",
            PROCESS,
            true,
            Settings.MOST_PROCESSES);

    private static final MapType QUESTION = MapType.of(
            "a question",
            MapKey.required("text", new TextType(500)),
            MapKey.required("options", new ListType("answers", new TextType(200), 2, 6)),
            MapKey.required("answer", new TextType(200)));

    private static final MapType MACHINE = machine();

    /** One operation and nothing else. */
    static final MapType OPERATION =
            line("one operation, such as write: {…}", false, OperationGrammar.operations(true), List.of());

    /** A line of a program: who asks need not be said. */
    private static final MapType PROGRAM_LINE = programLine(MOST_NESTED);

    private static final MapType SCRIPT_LINE = line(
            "one operation, such as write: {…}, or expect: {…}",
            true,
            OperationGrammar.operations(true),
            List.of(
                    MapKey.optional("part", new TextType(100)),
                    MapKey.optional("ask", QUESTION),
                    WHY,
                    MapKey.optional("meanwhile", new ListType("operations", OPERATION, 1, MOST_ASIDES)),
                    MapKey.optional("after", new IntegerType(1, Setting.MAX_STEPS.maximum())),
                    MapKey.optional(OneOperation.EXPECT, AssertionKind.EXPECT)));

    private static final ValueType OF_EVERY_ACTION =
            new ListType("assertions about every order", AssertionKind.OF_EVERY_ACTION, 1, MOST_ASIDES);

    private static final ValueType OF_EVERY_END =
            new ListType("assertions about the end of every order", AssertionKind.OF_EVERY_END, 1, MOST_ASIDES);

    private static final ValueType SCHEDULE = new UnionType(
            "round_robin, seeded, or a list of at most " + MOST_TURNS
                    + " turns, each the name of a process, os, dma0, kernel or kernel:GROUP",
            EnumType.of("round_robin", "seeded"),
            new ListType(
                    "turns",
                    new PatternType(
                            "[A-Za-z][A-Za-z0-9_:]{0,40}", "the name of a process, os, dma0, kernel or kernel:GROUP"),
                    0,
                    MOST_TURNS));

    public static final MapType SCENARIO = MapType.of(
            "a scenario",
            MapKey.required("title", new TextType(200)),
            MapKey.optional("slide", new TextType(200)),
            MapKey.optional("machine", MACHINE),
            MapKey.optional("processes", PROCESSES),
            MapKey.optional("setup", new ListType("operations", OPERATION, 0, MOST_LINES)),
            MapKey.optional(
                    "programs",
                    new DictionaryType(
                            "what each process does, as NAME: [ … ]; os is the operating system",
                            NameType.PATTERN,
                            "the name of a process (" + NameType.RULE + "), or os",
                            new ListType("operations", PROGRAM_LINE, 0, MOST_LINES),
                            false,
                            MOST_NAMES)),
            MapKey.optional("schedule", SCHEDULE),
            MapKey.optional("steps", new ListType("lines", SCRIPT_LINE, 0, MOST_LINES)),
            MapKey.optional("always", OF_EVERY_ACTION),
            MapKey.optional("eventually", OF_EVERY_END));

    private Grammar() {}

    /**
     * A line of a program.
     *
     * @param nested how deep conditions may still be nested in it
     */
    private static MapType programLine(int nested) {
        List<MapKey> keys = new ArrayList<>(OperationGrammar.operations(false));
        if (nested > 0) {
            ValueType lines = new ListType("lines", programLine(nested - 1), 1, MOST_LINES);
            keys.add(MapKey.optional(IF, test(MapKey.required(DO, lines), MapKey.optional(ELSE, lines))));
            keys.add(MapKey.optional(WHILE, test(MapKey.required(DO, lines))));
        }
        return line(
                nested > 0
                        ? "one operation, such as load: {…}, or if: {…} or while: {…}"
                        : "one operation, such as load: {…}",
                false,
                keys,
                List.of(MapKey.optional("ask", QUESTION), WHY));
    }

    /** A condition on registers, with what depends on it. */
    private static MapType test(MapKey... parts) {
        List<String> relations =
                Arrays.stream(Relation.values()).map(Grammar::key).toList();
        ValueType value = new UnionType(
                "a whole number from 0 to " + Integer.MAX_VALUE + ", or a register",
                new IntegerType(0, Integer.MAX_VALUE),
                new EnumType(Parameter.REGISTER.words()));
        List<MapKey> comparison = new ArrayList<>(
                List.of(MapKey.optional(Parameter.REGISTER.key(), OperationGrammar.type(Parameter.REGISTER))));
        relations.forEach(relation -> comparison.add(MapKey.optional(relation, value)));
        MapType second = MapType.of("a second comparison", comparison, KeyCount.atLeastOne(relations));
        List<MapKey> keys = new ArrayList<>(comparison);
        keys.add(MapKey.optional(AND, second));
        keys.addAll(List.of(parts));
        return MapType.of("a condition", keys, KeyCount.atLeastOne(relations));
    }

    /** As conditions write how a register is compared. */
    static String key(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    private static MapType line(String description, boolean mayExpect, List<MapKey> operations, List<MapKey> besides) {
        List<MapKey> keys = Stream.concat(operations.stream(), besides.stream()).toList();
        List<String> names = operations.stream().map(MapKey::name).toList();
        return MapType.of("a line", keys, new OneOperation(names, mayExpect)).described(description);
    }

    static IntegerType pageNumber() {
        return new IntegerType(0, Parameter.PAGE.maximum());
    }

    /** Keys such as cost.hold are written as {@code cost: {hold: 500}}. */
    private static MapType machine() {
        List<MapKey> prices = Setting.all().stream()
                .filter(setting -> setting.key().startsWith(PRICE))
                .map(setting -> MapKey.optional(setting.key().substring(PRICE.length()), type(setting)))
                .toList();
        List<MapKey> settings = Stream.concat(
                        Setting.all().stream()
                                .filter(setting -> !setting.key().startsWith(PRICE))
                                .map(setting -> MapKey.optional(setting.key(), type(setting))),
                        Stream.of(MapKey.optional(
                                PRICES,
                                MapType.of("the prices", prices)
                                        .described("prices in nanoseconds, such as {hold: 500}"))))
                .toList();
        return MapType.of("the settings", settings).described("settings, such as {page_size: 512}");
    }

    private static ValueType type(Setting<?> setting) {
        String limits = setting.limits();
        return switch (setting.kind()) {
            case NUMBER -> new IntegerType(setting.minimum(), setting.maximum(), limits);
            case CHOICE -> new EnumType(setting.words(), limits);
            case SET ->
                new UnionType(
                        limits,
                        new ListType("words", new EnumType(setting.words()), 0, MOST_NAMES),
                        new PatternType("(?s).*", limits));
        };
    }
}
