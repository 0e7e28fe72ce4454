package sharedpage.server.room;

import java.util.concurrent.atomic.AtomicBoolean;

/** The clock that lets a room step by itself. Used on the room's mailbox only. */
final class Autoplay {
    private final Timers timers;
    private final SerialExecutor mailbox;
    private final Runnable onBeat;
    /** A beat waits already; where steps take longer than beats, beats are left out. */
    private final AtomicBoolean due = new AtomicBoolean();

    private Double rate;
    private Timers.Timer beat = () -> {};

    Autoplay(Timers timers, SerialExecutor mailbox, Runnable onBeat) {
        this.timers = timers;
        this.mailbox = mailbox;
        this.onBeat = onBeat;
    }

    /** Steps a second, or null while nothing plays. */
    Double rate() {
        return rate;
    }

    void start(double stepsPerSecond) {
        stop();
        rate = stepsPerSecond;
        beat = timers.every(Math.round(1000 / stepsPerSecond), this::beat);
    }

    private void beat() {
        if (due.compareAndSet(false, true)) {
            mailbox.add(() -> {
                due.set(false);
                if (rate != null) {
                    onBeat.run();
                }
            });
        }
    }

    void stop() {
        beat.stop();
        rate = null;
    }
}
