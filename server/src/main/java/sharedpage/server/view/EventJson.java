package sharedpage.server.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import sharedpage.sim.event.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events in their wire form: the type, then the components of the record under their own names. */
public final class EventJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The Java machine makes them anew whenever it is asked. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private EventJson() {}

    public static ObjectNode of(Event event) {
        ObjectNode json = Json.object().put("type", event.getClass().getSimpleName());
        return json.setAll((ObjectNode) of((Record) event));
    }

    private static JsonNode of(Record record) {
        ObjectNode json = Json.object();
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            try {
                json.set(component.getName(), value(component.getAccessor().invoke(record)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("the record " + record.getClass() + " can't be read", e);
            }
        }
        return json;
    }

    private static JsonNode value(Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        return value instanceof Record inner ? of(inner) : NODES.stringNode(value.toString());
    }
}
