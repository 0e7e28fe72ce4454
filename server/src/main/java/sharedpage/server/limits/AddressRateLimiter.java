package sharedpage.server.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A {@link TokenBucket} for each address on the network. The burst is that of a whole class, since a campus may share one
 * address. Only so many addresses are remembered; when there are more, those not yet known share one bucket.
 */
public final class AddressRateLimiter {
    private final Map<String, TokenBucket> known = new HashMap<>();
    private final TokenBucket others;
    private final double perSecond;
    private final int burst;
    private final LongSupplier clock;

    /**
     * Nobody has asked yet.
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

    /** Whether one more is allowed now from this address; if so it is counted. */
    public synchronized boolean tryAcquire(String address) {
        if (!known.containsKey(address) && known.size() >= Limit.TRACKED_ADDRESSES.value()) {
            known.values().removeIf(TokenBucket::isFull);
        }
        boolean room = known.size() < Limit.TRACKED_ADDRESSES.value();
        TokenBucket limit = room ? known.computeIfAbsent(address, one -> fresh()) : known.getOrDefault(address, others);
        return limit.tryAcquire();
    }

    /** How many are allowed from one address, in words. */
    public String description() {
        return (int) perSecond + " a second, and " + burst + " at once";
    }
}
