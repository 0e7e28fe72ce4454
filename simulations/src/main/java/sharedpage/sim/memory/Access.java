package sharedpage.sim.memory;

import java.util.Locale;

/** What a transfer does to memory: bytes are taken from it or put into it. */
public enum Access {
    READ,
    WRITE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As events name it. */
    public String word() {
        return word;
    }
}
