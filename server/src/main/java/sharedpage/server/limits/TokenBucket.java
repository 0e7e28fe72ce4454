package sharedpage.server.limits;

import java.util.function.LongSupplier;

/** A token bucket: a rate, and a burst above it. Not thread-safe. */
public final class TokenBucket {
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
    public TokenBucket(double perSecond, int burst, LongSupplier clock) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.last = clock.getAsLong();
    }

    /** Takes one token; false if none is left. */
    public boolean tryAcquire() {
        refill();
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** Whether no token is missing. */
    boolean isFull() {
        refill();
        return left >= burst;
    }

    private void refill() {
        long now = clock.getAsLong();
        left = Math.min(burst, left + (now - last) * perSecond / NANOS);
        last = now;
    }
}
