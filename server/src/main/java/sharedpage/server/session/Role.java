package sharedpage.server.session;

/** What the holder of a token may do in a session. */
public enum Role {
    /** Steps, operates and changes settings. */
    HOST("drive"),
    /** Looks on. */
    VIEWER("view");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** As the wire writes it. */
    public String word() {
        return word;
    }

    /** The role that the wire writes so. */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("there is no role " + word + "; roles are drive and view");
    }
}
