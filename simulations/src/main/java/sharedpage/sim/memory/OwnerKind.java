package sharedpage.sim.memory;

import java.util.Locale;

/** The classes of frames; {@code IN_TRANSIT} is a frame whose page is being copied elsewhere. */
public enum OwnerKind {
    FREE,
    KERNEL,
    PRIVATE,
    SHARED,
    OBJECT,
    IN_TRANSIT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As events and the wire name it. */
    public String word() {
        return word;
    }
}
