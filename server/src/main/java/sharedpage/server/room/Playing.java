package sharedpage.server.room;

/** The clock that lets a room step by itself. Used on the room's mailbox only. */
final class Playing {
    private final Timers timers;
    private final Runnable onBeat;
    private Double rate;
    private Timers.Timer beat = () -> {};

    Playing(Timers timers, Runnable onBeat) {
        this.timers = timers;
        this.onBeat = onBeat;
    }

    /** Steps a second, or null while nothing plays. */
    Double rate() {
        return rate;
    }

    void start(double stepsPerSecond) {
        stop();
        rate = stepsPerSecond;
        beat = timers.every(Math.round(1000 / stepsPerSecond), onBeat);
    }

    void stop() {
        beat.stop();
        rate = null;
    }
}
