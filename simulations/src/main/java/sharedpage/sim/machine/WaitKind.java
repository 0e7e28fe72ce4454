package sharedpage.sim.machine;

/** The things one can wait for. */
public enum WaitKind {
    NOTHING,
    SEMAPHORE,
    TRANSFER,
    CHANNEL,
    COMPANY,
    UNLOCKED,
    QUIET,
    FRAME,
    MESSAGE,
    ROOM,
    REPLY
}
