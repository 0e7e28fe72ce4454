package sharedpage.server.room;

/** Frees a session that is kept in memory only, some time after its last connection. Used on the room's mailbox only. */
final class IdleTimeout {
    private final Timers timers;
    private final long milliseconds;
    private final Runnable onEnd;
    private Timers.Timer end = () -> {};

    IdleTimeout(Timers timers, long milliseconds, Runnable onEnd) {
        this.timers = timers;
        this.milliseconds = milliseconds;
        this.onEnd = onEnd;
    }

    void start() {
        stop();
        end = timers.after(milliseconds, onEnd);
    }

    void stop() {
        end.stop();
    }
}
