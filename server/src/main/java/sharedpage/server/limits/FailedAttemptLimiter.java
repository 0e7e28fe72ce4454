package sharedpage.server.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits wrong join codes a minute, by address and in total. Right codes do not count, so a whole class behind one
 * address gets in.
 */
public final class FailedAttemptLimiter {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, Integer> failed = new HashMap<>();
    private final LongSupplier clock;
    private long minute;
    private int all;

    /**
     * A limiter without failures.
     *
     * @param clock nanoseconds from any start
     */
    public FailedAttemptLimiter(LongSupplier clock) {
        this.clock = clock;
        this.minute = clock.getAsLong();
    }

    /** Whether this address may try another code. */
    public synchronized boolean isAllowed(String address) {
        if (clock.getAsLong() - minute >= MINUTE) {
            minute = clock.getAsLong();
            failed.clear();
            all = 0;
        }
        return all < Limit.ALL_WRONG_CODES_PER_MINUTE.value()
                && failed.getOrDefault(address, 0) < Limit.WRONG_CODES_PER_MINUTE.value();
    }

    /** Counts a wrong code. */
    public synchronized void recordFailure(String address) {
        failed.merge(address, 1, Integer::sum);
        all++;
    }
}
