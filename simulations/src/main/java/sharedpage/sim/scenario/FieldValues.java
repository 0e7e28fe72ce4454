package sharedpage.sim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an author wrote under the keys of a group. A key that is not there, or whose value is wrong, has no value.
 *
 * @param tree the group as it was written
 */
record FieldValues(YamlNode tree, Map<String, Object> byKey) {

    SourcePosition place() {
        return tree.place();
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        return Optional.ofNullable(byKey.get(key)).map(type::cast);
    }

    Optional<String> text(String key) {
        return value(key, String.class);
    }

    Optional<Integer> number(String key) {
        return value(key, Integer.class);
    }

    Optional<Boolean> truth(String key) {
        return value(key, Boolean.class);
    }

    Optional<BytePattern> data(String key) {
        return value(key, BytePattern.class);
    }

    Optional<FieldValues> group(String key) {
        return value(key, FieldValues.class);
    }

    Optional<List<String>> texts(String key) {
        return value(key, List.class).map(list -> {
            List<?> items = list;
            return items.stream().map(String.class::cast).toList();
        });
    }
}
