package sharedpage.server.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A {@link RateLimit} for each address on the network. The burst is that of a whole class, since a campus may share one
 * address. Only so many addresses are remembered; when there are more, those not yet known share one bucket.
 */
public final class AddressLimit {
    /** Addresses that are remembered at a time. */
    static final int MOST_ADDRESSES = 10_000;

    private final Map<String, RateLimit> known = new HashMap<>();
    private final RateLimit others;
    private final double perSecond;
    private final int burst;
    private final LongSupplier clock;

    /**
     * Nobody has asked yet.
     *
     * @param clock nanoseconds from any start
     */
    public AddressLimit(double perSecond, int burst, LongSupplier clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
        this.others = fresh();
    }

    private RateLimit fresh() {
        return new RateLimit(perSecond, burst, clock);
    }

    /** Whether one more is allowed now from this address; if so it is counted. */
    public synchronized boolean allow(String address) {
        if (!known.containsKey(address) && known.size() >= MOST_ADDRESSES) {
            known.values().removeIf(RateLimit::isFull);
        }
        boolean room = known.size() < MOST_ADDRESSES;
        RateLimit limit = room ? known.computeIfAbsent(address, one -> fresh()) : known.getOrDefault(address, others);
        return limit.allow();
    }

    /** How many are allowed from one address, in words. */
    public String words() {
        return (int) perSecond + " a second, and " + burst + " at once";
    }
}
