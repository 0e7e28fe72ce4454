package sharedpage.server.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A {@link TokenBucket} for each client address. Bursts are sized for a class, since a campus may share one address. When
 * there are more addresses than {@link Limit#TRACKED_ADDRESSES}, further ones share one bucket.
 */
public final class AddressRateLimiter {
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
    public AddressRateLimiter(double perSecond, int burst, LongSupplier clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
        this.others = fresh();
    }

    private TokenBucket fresh() {
        return new TokenBucket(perSecond, burst, clock);
    }

    /** Takes one token of this address; false if none is left. */
    public synchronized boolean tryAcquire(String address) {
        if (!known.containsKey(address) && known.size() >= Limit.TRACKED_ADDRESSES.value()) {
            known.values().removeIf(TokenBucket::isFull);
        }
        boolean room = known.size() < Limit.TRACKED_ADDRESSES.value();
        TokenBucket limit = room ? known.computeIfAbsent(address, one -> fresh()) : known.getOrDefault(address, others);
        return limit.tryAcquire();
    }

    /** The rate and the burst, for messages. */
    public String description() {
        return (int) perSecond + " a second, and " + burst + " at once";
    }
}
