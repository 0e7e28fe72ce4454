package sharedpage.sim.memory;

/** What a transfer does to memory: bytes are taken from it or put into it. */
public enum Access {
    READ,
    WRITE
}
