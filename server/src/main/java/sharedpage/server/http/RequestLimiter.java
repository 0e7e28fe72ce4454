package sharedpage.server.http;

import io.javalin.http.Context;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.limits.KeyedRateLimiter;
import sharedpage.server.limits.Limit;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.metrics.ServerMetrics;

/**
 * Rate limits by client address. The bursts admit a whole class behind one address, also when all of it reconnects at
 * once.
 */
public final class RequestLimiter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLimiter.class);

    private final ServerMetrics metrics;
    private final TrustedProxies proxies;
    private final KeyedRateLimiter handshakes;
    private final KeyedRateLimiter work;

    /**
     * Limits with full buckets.
     *
     * @param proxies the proxies whose X-Forwarded-For header is trusted
     * @param clock nanoseconds from any start
     * @param metrics counts refused requests
     */
    public RequestLimiter(TrustedProxies proxies, LongSupplier clock, ServerMetrics metrics) {
        this.metrics = metrics;
        this.proxies = proxies;
        this.handshakes =
                new KeyedRateLimiter(Limit.HANDSHAKES_PER_SECOND.value(), Limit.HANDSHAKE_BURST.value(), clock);
        this.work = new KeyedRateLimiter(Limit.REQUESTS_PER_SECOND.value(), Limit.REQUEST_BURST.value(), clock);
    }

    void checkHandshakeRate(Context context) {
        check(context, handshakes, "connections");
    }

    /** A request that costs work: a new session, a check, a trace. */
    void checkRequestRate(Context context) {
        check(context, work, "requests");
    }

    private void check(Context context, KeyedRateLimiter limit, String what) {
        if (!limit.tryAcquire(ClientAddress.of(context, proxies))) {
            LOG.info("rate limit: too many {} from one address", what);
            metrics.rateLimited(what);
            throw new HttpProblemException(
                    429,
                    "Too many " + what + " come from your address: " + limit.description() + " are allowed.",
                    "Wait a few seconds, then try again.");
        }
    }
}
