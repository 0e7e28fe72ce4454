package sharedpage.server.limits;

import java.util.function.LongSupplier;

/** A token bucket: so many a second, and a short burst of more. Used by one thread at a time. */
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

    /** Whether one more is allowed now; if so it is counted. */
    public boolean tryAcquire() {
        refill();
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** Whether it is as if nothing had been allowed yet. */
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
