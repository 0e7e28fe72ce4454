package sharedpage.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.policy.Setting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema knows every operation, setting and claim, and says the same as the reader. */
class SchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(Schema.text());

    private static Set<String> keys(String pointer) {
        return new TreeSet<>(SCHEMA.at(pointer + "/properties").propertyNames());
    }

    @Test
    void itKnowsEveryOperationWithItsParameters() {
        Set<String> names = Stream.concat(
                        OperationSignature.all().stream().map(OperationSignature::name),
                        OperationSignature.aliases().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names, keys("/properties/setup/items"));

        Set<String> lines = new TreeSet<>(names);
        lines.addAll(Set.of("part", "ask", "why", "meanwhile", "after", "expect"));
        assertEquals(lines, keys("/properties/steps/items"));
        assertEquals(
                new TreeSet<>(Set.of("by", "page", "at", "bytes", "fill", "text", "hex", "value")),
                keys("/properties/steps/items/properties/write"));
    }

    @Test
    void itKnowsEverySettingAndEveryClaim() {
        Set<String> settings = new TreeSet<>(keys("/properties/machine"));
        settings.remove("cost");
        keys("/properties/machine/properties/cost").forEach(symbol -> settings.add("cost." + symbol));
        assertEquals(Setting.all().stream().map(Setting::key).collect(Collectors.toCollection(TreeSet::new)), settings);
        assertEquals(
                AssertionKind.all().stream().map(AssertionKind::name).collect(Collectors.toCollection(TreeSet::new)),
                keys("/properties/steps/items/properties/expect"));
    }

    @Test
    void itIsASchemaOfItsDraft() {
        var draft = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), draft.validate(SCHEMA));
        assertTrue(SCHEMA.findValues("description").size() > 100, "an editor can show what is expected");
    }

    static List<String> names() {
        return Library.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theLibraryKeepsToIt(String name) {
        String text = Library.text(name).orElseThrow();
        assertEquals(List.of(), REGISTRY.getSchema(SCHEMA).validate(text, InputFormat.YAML));
    }

    /** Whoever checks with the schema alone finds what the reader finds, as far as a schema can. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: ''",
                "title: x\nsteps: [{}]",
                "title: x\nsteps: [{why: so}]",
                "title: x\nsteps: [{quit: {by: A}, spawn: {by: A, as: B}}]",
                "title: x\nsteps: [{quit: {by: A}, expect: {outcome: done}}]",
                "title: x\nsteps: [{quit: {by: A}}, {expect: {}}]",
                "title: x\nsteps: [{write: {by: A, page: 1, bytes: 1}}]",
                "title: x\nsteps: [{write: {by: A, page: 1, fill: x, hex: '00'}}]",
                "title: x\nprocesses: {A: {private: {3: {fill: x, hex: '00'}}}}",
                "title: x\nsteps: [{quit: {by: A}}, {expect: {page: {of: A, page: 1}}}]",
                "title: x\nsteps: [{quit: {by: A}}, {expect: {unchanged: {of: A}}}]",
                "title: x\nmachine: {page_size: 2}"
            })
    void whatBreaksItIsAProblem(String text) {
        assertTrue(!REGISTRY.getSchema(SCHEMA).validate(text, InputFormat.YAML).isEmpty(), "the schema refuses it");
        String known = text + (text.contains("processes") ? "" : "\nprocesses: {A: {}}");
        assertTrue(!ScenarioReader.read("my.yaml", known).problems().isEmpty(), "the reader refuses it");
    }
}
