package sharedpage.server.websocket;

import java.util.function.LongSupplier;
import sharedpage.server.limits.KeyedRateLimiter;
import sharedpage.server.limits.Limit;

/**
 * Rates that several connections have in common.
 *
 * @param storedSessions sessions that are written to the disk, by client address: a campus may share one
 * @param hostMessages wire messages of hosts, by token: who opens more connections may not send more
 */
record SharedRates(KeyedRateLimiter storedSessions, KeyedRateLimiter hostMessages) {
    /**
     * Full buckets.
     *
     * @param clock nanoseconds from any start
     */
    static SharedRates at(LongSupplier clock) {
        int stored = Limit.SAVED_SESSIONS_PER_HOUR.value();
        return new SharedRates(
                new KeyedRateLimiter(stored / 3600.0, stored, clock),
                new KeyedRateLimiter(Limit.HOST_MESSAGES_PER_SECOND.value(), Limit.HOST_MESSAGE_BURST.value(), clock));
    }
}
