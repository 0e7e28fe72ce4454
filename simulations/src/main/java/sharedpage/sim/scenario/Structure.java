package sharedpage.sim.scenario;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds what was written to a JSON Schema, and tells in plain words where it does not fit. */
final class Structure {
    /** Parts of a schema that combine others: what they say is told by {@link KeyCount}, in better words. */
    private static final Set<String> COMBINING = Set.of("oneOf", "anyOf", "not", "if", "then");

    private final ObjectNode text;
    private final com.networknt.schema.Schema schema;

    Structure(Shape shape) {
        this.text = shape.schema();
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    /** Tells of every key and value that the schema does not allow. */
    void check(YamlNode tree, Problems problems) {
        List<Error> errors = plain(tree);
        Set<String> excused = new HashSet<>();
        for (Error error : errors) {
            if (error.getKeyword().equals("additionalProperties")) {
                tellUnknownKey(error, tree, excused, problems);
            }
        }
        for (Error error : errors) {
            switch (error.getKeyword()) {
                case "additionalProperties" -> {}
                case "required", "dependentRequired" -> tellMissingKey(error, tree, excused, problems);
                default -> tellWrongValue(error, tree, problems);
            }
        }
    }

    String description() {
        return text.get("description").asString();
    }

    /** Whether the whole schema holds, with all that {@link #check} leaves to others. */
    boolean holds(YamlNode tree) {
        return schema.validate(tree.asJson()).isEmpty();
    }

    private List<Error> plain(YamlNode tree) {
        List<Error> errors = new ArrayList<>();
        for (Error error : schema.validate(tree.asJson())) {
            if (names(error.getEvaluationPath()).stream().noneMatch(COMBINING::contains)) {
                errors.add(error);
            }
        }
        return errors;
    }

    private void tellUnknownKey(Error error, YamlNode tree, Set<String> excused, Problems problems) {
        String key = error.getProperty();
        YamlNode group = part(tree, error);
        JsonNode expected = expected(error);
        if (expected.has("patternProperties")) {
            String rule = expected.get("propertyNames").get("description").asString();
            problems.at(
                    group.keyPlace(key),
                    YamlNode.shortened(key) + " can't stand here. Expected " + rule + ".",
                    "write " + rule + ".");
            return;
        }
        List<String> known = List.copyOf(expected.get("properties").propertyNames());
        DidYouMean.of(key, known).ifPresent(meant -> excused.add(error.getInstanceLocation() + "/" + meant));
        problems.at(
                group.keyPlace(key),
                "The key " + YamlNode.shortened(key) + " is unknown here." + DidYouMean.hint(key, known),
                "use one of " + String.join(", ", known) + ".");
    }

    private void tellMissingKey(Error error, YamlNode tree, Set<String> excused, Problems problems) {
        String key = missingKey(error, part(tree, error));
        if (!excused.contains(error.getInstanceLocation() + "/" + key)) {
            String wanted = expected(error)
                    .get("properties")
                    .get(key)
                    .get("description")
                    .asString();
            problems.at(
                    part(tree, error).place(),
                    key + " is missing" + in(error) + ".",
                    "add " + key + ": " + wanted + ".");
        }
    }

    private String missingKey(Error error, YamlNode group) {
        JsonNode companions = expected(error).path("dependentRequired").path(error.getProperty());
        for (JsonNode companion : companions) {
            if (group.field(companion.asString()).isEmpty()) {
                return companion.asString();
            }
        }
        return error.getProperty();
    }

    private void tellWrongValue(Error error, YamlNode tree, Problems problems) {
        YamlNode wrong = part(tree, error);
        JsonNode expected = expected(error);
        String wanted = expected.get("description").asString();
        List<String> words = new ArrayList<>();
        expected.path("enum").forEach(word -> words.add(word.asString()));
        problems.at(
                wrong,
                label(error) + " is " + wrong.told() + ". Expected " + wanted + "."
                        + DidYouMean.hint(wrong.text(), words),
                words.isEmpty() ? "write " + wanted + "." : "write one of these words.");
    }

    /** The schema whose keyword was broken. */
    private JsonNode expected(Error error) {
        List<String> path = names(error.getSchemaLocation().getFragment());
        JsonNode node = text;
        for (String name : path.subList(0, path.size() - 1)) {
            node = node.isArray() ? node.get(Integer.parseInt(name)) : node.get(name);
        }
        return node;
    }

    private static YamlNode part(YamlNode tree, Error error) {
        YamlNode part = tree;
        for (String name : names(error.getInstanceLocation())) {
            part = part.is(YamlNode.NodeKind.LIST)
                    ? part.items().get(Integer.parseInt(name))
                    : part.field(name).orElseThrow();
        }
        return part;
    }

    private static String in(Error error) {
        return error.getInstanceLocation().getNameCount() == 0 ? "" : " in " + label(error);
    }

    /** What the wrong part is called: its key, or its number in a list. */
    private static String label(Error error) {
        List<String> names = names(error.getInstanceLocation());
        if (names.isEmpty()) {
            return "The text";
        }
        String last = names.get(names.size() - 1);
        boolean inList = error.getInstanceLocation().getElement(names.size() - 1) instanceof Integer;
        return inList && names.size() > 1
                ? "Item " + (Integer.parseInt(last) + 1) + " of " + names.get(names.size() - 2)
                : last;
    }

    private static List<String> names(NodePath path) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            names.add(String.valueOf(path.getElement(i)));
        }
        return names;
    }
}
