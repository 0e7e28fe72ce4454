package sharedpage.server.socket;

import java.util.function.LongSupplier;

/** A token bucket: so many wire messages a second, and a short burst of more. Used by one thread. */
final class RateLimit {
    private static final double NANOS = 1e9;

    private final LongSupplier clock;
    private final double perSecond;
    private final int burst;
    private double left;
    private long last;

    /**
     * A full bucket.
     *
     * @param clock nanoseconds from any start
     */
    RateLimit(double perSecond, int burst, LongSupplier clock) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.last = clock.getAsLong();
    }

    /** Whether one more is allowed now; if so it is counted. */
    boolean allow() {
        long now = clock.getAsLong();
        left = Math.min(burst, left + (now - last) * perSecond / NANOS);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
