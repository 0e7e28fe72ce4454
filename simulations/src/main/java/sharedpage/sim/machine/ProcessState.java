package sharedpage.sim.machine;

/** What a process is doing, as it is shown. It is not kept anywhere: {@link Machine#stateOf} tells it. */
public enum ProcessState {
    READY,
    WAITING_SEMAPHORE,
    /** For the DMA channel, or for its own transfer. */
    WAITING_DMA,
    DEAD;

    /** As scenarios and the wire write it. */
    public String word() {
        return Setting.word(this);
    }
}
