package sharedpage.sim.scenario.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.build.SchemaGenerator;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.scenario.assertion.AssertionKind;
import sharedpage.sim.scenario.grammar.SymbolTable;
import sharedpage.sim.scenario.grammar.Validation;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.text.ParsedYaml;
import sharedpage.sim.scenario.text.Problem;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.YamlNode;
import sharedpage.sim.scenario.text.YamlParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema is generated from the grammar, and allows and refuses the same structure as the reader. What only the
 * reader can know, such as which names there are, is not structure. The build writes it.
 */
class SchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNode JSON = JsonMapper.shared().readTree(SchemaGenerator.text());
    private static final Schema SCHEMA = REGISTRY.getSchema(JSON);
    private static final int MUTANTS = 100;

    /** The keys of the map at a path of properties, where {@code []} stands for the items of a list. */
    private static Set<String> keys(String... path) {
        JsonNode schema = JSON;
        for (String name : path) {
            schema = resolved(
                    name.equals("[]")
                            ? schema.get("items")
                            : schema.get("properties").get(name));
        }
        return new TreeSet<>(schema.get("properties").propertyNames());
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? JSON.at(schema.get("$ref").stringValue().substring(1)) : schema;
    }

    @Test
    void theBuildWroteTheSchemaOfThisGrammar() {
        assertTrue(
                Library.schema().equals(SchemaGenerator.text()),
                "scenario.schema.json on the class path is of another grammar: mvn process-classes writes it anew");
    }

    /** Without references it would have 300 KB, which an editor reads at each start. */
    @Test
    void whatStandsInSeveralPlacesIsWrittenOnce() {
        Set<JsonNode> written = new HashSet<>();
        JSON.get("$defs").forEach(type -> assertTrue(written.add(type), () -> "twice: " + type));
        for (JsonNode type : JSON.get("$defs")) {
            assertTrue(JSON.toString().split(Pattern.quote(type.toString()), -1).length == 2, () -> "twice: " + type);
        }
    }

    @Test
    void itKnowsEveryOperationWithItsParameters() {
        Set<String> names = Stream.concat(
                        Operations.all().stream().map(OperationSignature::name), Operations.aliases().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names, keys("setup", "[]"));

        Set<String> lines = new TreeSet<>(names);
        lines.addAll(Set.of("part", "ask", "why", "meanwhile", "after", "expect"));
        assertEquals(lines, keys("steps", "[]"));
        assertEquals(
                new TreeSet<>(Set.of("by", "page", "at", "bytes", "fill", "text", "hex", "value")),
                keys("steps", "[]", "write"));
    }

    @Test
    void itKnowsEverySettingAndEveryAssertion() {
        Set<String> settings = new TreeSet<>(keys("machine"));
        settings.remove("cost");
        keys("machine", "cost").forEach(symbol -> settings.add("cost." + symbol));
        assertEquals(Setting.all().stream().map(Setting::key).collect(Collectors.toCollection(TreeSet::new)), settings);
        assertEquals(
                AssertionKind.all().stream().map(AssertionKind::name).collect(Collectors.toCollection(TreeSet::new)),
                keys("steps", "[]", "expect"));
    }

    @Test
    void itIsASchemaOfItsDraft() {
        var draft = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), draft.validate(JSON));
        assertTrue(JSON.findValues("description").size() > 100, "an editor can show what is expected");
    }

    static List<String> names() {
        return Library.names();
    }

    /** The structural problems of a text that can be parsed. */
    private static List<Problem> problems(YamlNode root) {
        Problems problems = new Problems("my.yaml");
        Grammar.SCENARIO.check(root, new Validation(SymbolTable.UNKNOWN, problems));
        return problems.ordered();
    }

    private static Optional<YamlNode> parsed(String text) {
        Problems problems = new Problems("my.yaml");
        return YamlParser.parse(text, problems).filter(node -> problems.isEmpty());
    }

    /** Hexadecimal digits are beyond the schema, because a number may stand for them. */
    private static boolean isAboutDigits(Problem problem) {
        return problem.what().contains("Expected pairs of the digits");
    }

    private static void agree(String text) {
        parsed(text).ifPresent(root -> {
            List<Problem> found = problems(root).stream()
                    .filter(problem -> !isAboutDigits(problem))
                    .toList();
            var errors = SCHEMA.validate(ParsedYaml.json(root));
            assertEquals(found.isEmpty(), errors.isEmpty(), () -> text + "\nreader: " + found + "\nschema: " + errors);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void theLibraryKeepsToIt(String name) {
        YamlNode root = parsed(Library.text(name).orElseThrow()).orElseThrow();
        assertEquals(List.of(), problems(root));
        assertEquals(List.of(), SCHEMA.validate(ParsedYaml.json(root)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void schemaAndReaderAgreeOnChangedLessons(String name) {
        Random random = new Random(name.hashCode());
        JsonNode lesson = ParsedYaml.json(Library.text(name).orElseThrow());
        for (int i = 0; i < MUTANTS; i++) {
            JsonNode changed = lesson.deepCopy();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                change(changed, lesson, random);
            }
            agree(changed.toString());
        }
    }

    /** Takes out, replaces, renames or adds something anywhere in a document. */
    private static void change(JsonNode document, JsonNode source, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(document, containers);
        JsonNode at = containers.get(random.nextInt(containers.size()));
        List<JsonNode> parts = new ArrayList<>(List.of(source));
        collect(source, parts);
        JsonNode part = value(parts.get(random.nextInt(parts.size())), random);
        if (at instanceof ArrayNode list) {
            if (!list.isEmpty() && random.nextBoolean()) {
                list.remove(random.nextInt(list.size()));
            } else {
                list.add(part);
            }
        } else if (at instanceof ObjectNode map) {
            List<String> keys = List.copyOf(map.propertyNames());
            String key = keys.isEmpty() ? "why" : keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(4)) {
                case 0 -> map.remove(key);
                case 1 -> map.set(key, part);
                case 2 -> map.set(key + "x", part);
                default -> map.set(KEYS.get(random.nextInt(KEYS.size())), part);
            }
        }
    }

    private static final List<String> KEYS =
            List.of("by", "page", "why", "expect", "quit", "fill", "hex", "bytes", "frame", "of", "ask", "A", "3");

    private static JsonNode value(JsonNode part, Random random) {
        String[] values = {"null", "-1", "3", "999999", "true", "\"\"", "\"A\"", "\"cpu\"", "[]", "{}", "[3, 4]"};
        return random.nextInt(3) == 0 ? part.deepCopy() : JsonMapper.shared().readTree(values[random.nextInt(11)]);
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    /** The mistakes that authors make, without what only the reader can know. */
    @ParameterizedTest
    @MethodSource("sharedpage.sim.scenario.reader.MistakesTest#mistakes")
    void schemaAndReaderAgreeOnMistakes(String text, List<String> ignored) {
        agree(text);
    }
}
