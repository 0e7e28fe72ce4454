package sharedpage.sim.machine;

import java.util.Locale;

/** The names of operations and actions, all made from the names of their records. */
public final class TypeNames {
    private static final ClassValue<String> SNAKE_CASE = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> kind) {
            return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        }
    };

    private TypeNames() {}

    /** As scenarios and the wire write it, for example {@code enter_group}. */
    public static String snakeCase(Class<?> kind) {
        return SNAKE_CASE.get(kind);
    }

    /** As the lecture writes a call, for example {@code ENTER_GROUP}. */
    public static String callName(Operation operation) {
        return operation.name().toUpperCase(Locale.ROOT);
    }
}
