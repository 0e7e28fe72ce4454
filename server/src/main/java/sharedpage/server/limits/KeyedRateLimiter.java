package sharedpage.server.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A {@link TokenBucket} for each key: a client address, or the hash of a token. When there are more keys than
 * {@link Limit#TRACKED_ADDRESSES}, further ones share one bucket.
 */
public final class KeyedRateLimiter {
    private final Map<String, TokenBucket> known = new HashMap<>();
    private final TokenBucket others;
    private final double perSecond;
    private final int burst;
    private final LongSupplier clock;

    /**
     * A limiter with full buckets.
     *
     * @param clock nanoseconds from any start
     */
    public KeyedRateLimiter(double perSecond, int burst, LongSupplier clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
        this.others = fresh();
    }

    private TokenBucket fresh() {
        return new TokenBucket(perSecond, burst, clock);
    }

    /** Takes one token of this key's bucket; false if none is left. */
    public synchronized boolean tryAcquire(String key) {
        if (!known.containsKey(key) && known.size() >= Limit.TRACKED_ADDRESSES.value()) {
            known.values().removeIf(TokenBucket::isFull);
        }
        boolean room = known.size() < Limit.TRACKED_ADDRESSES.value();
        TokenBucket limit = room ? known.computeIfAbsent(key, one -> fresh()) : known.getOrDefault(key, others);
        return limit.tryAcquire();
    }

    /** The rate and the burst, for messages. */
    public String description() {
        return (int) perSecond + " a second, and " + burst + " at once";
    }
}
