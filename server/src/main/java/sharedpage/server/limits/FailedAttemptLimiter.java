package sharedpage.server.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts wrong join codes a minute, by address and in total, so that a client that guesses is asked to wait. A right code lets
 * in whatever came before: one student's wrong codes must not keep a whole campus behind the same address out. How often codes
 * can be tried is limited by the rate of requests.
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

    /** Counts a wrong code; whether it is one too many. */
    public synchronized boolean isTooMany(String address) {
        if (clock.getAsLong() - minute >= MINUTE) {
            minute = clock.getAsLong();
            failed.clear();
            all = 0;
        }
        all++;
        return failed.merge(address, 1, Integer::sum) > Limit.WRONG_CODES_PER_MINUTE.value()
                || all > Limit.ALL_WRONG_CODES_PER_MINUTE.value();
    }
}
