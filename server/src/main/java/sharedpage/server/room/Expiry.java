package sharedpage.server.room;

import java.util.concurrent.TimeUnit;

/** Frees a session that is kept in memory only, some time after its last connection. Used on the room's mailbox only. */
final class Expiry {
    static final long MINUTES = 10;

    private final Timers timers;
    private final Runnable onEnd;
    private Timers.Timer end = () -> {};

    Expiry(Timers timers, Runnable onEnd) {
        this.timers = timers;
        this.onEnd = onEnd;
    }

    void start() {
        stop();
        end = timers.after(TimeUnit.MINUTES.toMillis(MINUTES), onEnd);
    }

    void stop() {
        end.stop();
    }
}
