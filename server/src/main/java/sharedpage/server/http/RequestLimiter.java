package sharedpage.server.http;

import io.javalin.http.Context;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.limits.AddressRateLimiter;
import sharedpage.server.limits.Limit;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.metrics.ServerMetrics;

/**
 * How often one address may connect or have work done. A class that comes all at once from one address gets in, also when
 * all of it was cut off just after it had come.
 */
public final class RequestLimiter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLimiter.class);

    private final ServerMetrics meters;
    private final TrustedProxies proxies;
    private final AddressRateLimiter handshakes;
    private final AddressRateLimiter work;

    /**
     * Nobody has come yet.
     *
     * @param proxies those who say truly from where a request comes
     * @param clock nanoseconds from any start
     * @param meters where it is counted who was turned away
     */
    public RequestLimiter(TrustedProxies proxies, LongSupplier clock, ServerMetrics meters) {
        this.meters = meters;
        this.proxies = proxies;
        this.handshakes =
                new AddressRateLimiter(Limit.HANDSHAKES_PER_SECOND.value(), Limit.HANDSHAKE_BURST.value(), clock);
        this.work = new AddressRateLimiter(Limit.REQUESTS_PER_SECOND.value(), Limit.REQUEST_BURST.value(), clock);
    }

    void checkHandshakeRate(Context context) {
        check(context, handshakes, "connections");
    }

    /** Something that is worked out for this request: a new session, a text to be checked, the steps of a session. */
    void checkRequestRate(Context context) {
        check(context, work, "requests");
    }

    private void check(Context context, AddressRateLimiter limit, String what) {
        if (!limit.tryAcquire(ClientAddress.of(context, proxies))) {
            LOG.info("turned away: too many {} from one address", what);
            meters.rateLimited(what);
            throw new HttpProblemException(
                    429,
                    "Too many " + what + " come from your address: " + limit.description() + " are allowed.",
                    "Wait a few seconds, then try again.");
        }
    }
}
