package sharedpage.server.view;

/** A value that a message must not have. {@code wire.RecordReader} turns it into a refusal that says where it was found. */
public final class ConstraintViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;

    /**
     * What is wrong with one field.
     *
     * @param field its name, or null if Jackson knows it
     * @param expected what the value must be, to follow "Make it"
     */
    public ConstraintViolation(String field, String expected) {
        super(expected);
        this.field = field;
        this.expected = expected;
    }

    public static void unless(boolean holds, String field, String expected) {
        if (!holds) {
            throw new ConstraintViolation(field, expected);
        }
    }

    public String field() {
        return field;
    }

    public String expected() {
        return expected;
    }
}
