package sharedpage.sim.chance;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.TransferEvent;

/**
 * The names and numbers of an event by its components, those of an owner one by one, such as {@code owner.page}. What stands
 * for none is left out: null, -1 where 0 is the first one, and 0 where bytes are counted that an incident is not about.
 */
record EventValues(Map<String, String> byComponent) {
    /** Components that are no name and no number: they choose between sentences. */
    private static final Set<String> CHOICES =
            Set.of("access", "how", "reason", "error", "on", "operation", "kind", "rights", "parameter");

    private static final Set<String> BELOW_ZERO = Set.of("added", "count");

    static EventValues of(Event event) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "", (Record) event);
        if (event instanceof TransferEvent.BytesMoved moved) {
            put(values, "last", moved.frameLine() + moved.length() - 1);
            put(values, "before", (moved.page() == null ? moved.frame() : moved.page()) - 1);
        }
        return new EventValues(values);
    }

    private static void put(Map<String, String> values, String prefix, Record of) {
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            String name = component.getName();
            boolean chooses = CHOICES.contains(name) || (of instanceof Event.Incident && name.equals("name"));
            Object value = valueOf(of, component);
            boolean none = of instanceof Event.Incident && name.equals("length") && value.equals(0);
            if (!chooses && !none) {
                put(values, prefix + name, value);
            }
        }
    }

    private static void put(Map<String, String> values, String component, Object value) {
        if (value instanceof NamedOwner owner) {
            put(values, component + ".", (Record) owner);
        } else if (value instanceof String || isNumber(component, value)) {
            values.put(component, String.valueOf(value));
        }
    }

    private static boolean isNumber(String component, Object value) {
        return value instanceof Integer number && (number >= 0 || BELOW_ZERO.contains(component));
    }

    private static Object valueOf(Record of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No value of " + component + ".", e);
        }
    }

    /** Those among some components that have a value. */
    Set<String> withValue(String value, Set<String> components) {
        return byComponent.entrySet().stream()
                .filter(entry ->
                        components.contains(entry.getKey()) && entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
