package sharedpage.sim.event;

/** An event by which a process gets an error: of a call that is refused, of a trap, or beside what it asked for. */
public interface ErrorEvent {
    /** Name of the process, or of the operating system. */
    String process();

    /** The code, such as {@code E_BUSY}. */
    String error();

    /** Whether the hardware or the kernel stopped an access, so that no call returned. */
    default boolean stopsAccess() {
        return false;
    }
}
