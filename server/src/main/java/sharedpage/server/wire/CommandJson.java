package sharedpage.server.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands as text in the form in which they arrive, so that the log reads like the wire. */
public final class CommandJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Commands whose record has another name than their wire type. */
    private static final Map<String, String> WIRE_NAMES =
            Map.of("change_settings", "change", "move_cursor", "move", "open_poll", "ask");

    private CommandJson() {}

    /** The text that {@link ClientMessageReader} reads as this command; parts that are absent are left out. */
    public static String of(ClientMessage.Command command) {
        ObjectNode json = Json.object().put("type", type(command));
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            Object value = value((Record) command, component);
            if (value != null && !value.equals(List.of())) {
                json.set(component.getName(), json(value));
            }
        }
        return Json.text(json);
    }

    private static String type(ClientMessage.Command command) {
        String name = command.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
        return WIRE_NAMES.getOrDefault(name, name);
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the command " + record.getClass() + " can't be read", e);
        }
    }

    private static JsonNode json(Object value) {
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Double number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Map<?, ?> values) {
            ObjectNode object = Json.object();
            values.forEach((key, one) -> object.set(key.toString(), json(one)));
            return object;
        }
        if (value instanceof List<?> values) {
            ArrayNode list = Json.array();
            values.forEach(one -> list.add(json(one)));
            return list;
        }
        if (value instanceof Anchor place) {
            return place.node();
        }
        if (value instanceof ClientMessage.OperationText operation) {
            return Json.parsed(operation.json());
        }
        return NODES.stringNode(
                value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString());
    }
}
