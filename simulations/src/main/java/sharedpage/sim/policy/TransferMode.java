package sharedpage.sim.policy;

/** How the bytes of a {@code read} or {@code write} travel. */
public enum TransferMode {
    /** Each byte through the MMU. */
    CPU,
    /** By a device that is given one physical address and one length. */
    DMA
}
