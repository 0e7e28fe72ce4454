package sharedpage.server.store.format;

/** Checks what a field of a record may hold. */
final class Fields {
    private Fields() {}

    static void require(boolean holds, String field, String expected) {
        if (!holds) {
            throw unexpected(field, expected);
        }
    }

    static IllegalArgumentException unexpected(String field, String expected) {
        return new IllegalArgumentException("\"" + field + "\" is not " + expected);
    }

    static <T> T given(String field, T value) {
        require(value != null, field, "there");
        return value;
    }

    static int nonNegative(String field, int value) {
        require(value >= 0, field, "a whole number of 0 or more");
        return value;
    }
}
