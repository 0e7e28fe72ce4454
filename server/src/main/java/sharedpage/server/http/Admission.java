package sharedpage.server.http;

import io.javalin.http.Context;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.limit.AddressLimit;
import sharedpage.server.limit.Proxies;
import sharedpage.server.meter.Meters;

/**
 * How often one address may connect or have work done. A class that comes all at once from one address gets in, also when
 * all of it was cut off just after it had come.
 */
public final class Admission {
    private static final int CLASS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final Meters meters;
    private final Proxies proxies;
    private final AddressLimit handshakes;
    private final AddressLimit work;

    /**
     * Nobody has come yet.
     *
     * @param proxies those who say truly from where a request comes
     * @param clock nanoseconds from any start
     * @param meters where it is counted who was turned away
     */
    public Admission(Proxies proxies, LongSupplier clock, Meters meters) {
        this.meters = meters;
        this.proxies = proxies;
        this.handshakes = new AddressLimit(200, 2 * CLASS, clock);
        this.work = new AddressLimit(20, CLASS, clock);
    }

    void admitHandshake(Context context) {
        admit(context, handshakes, "connections");
    }

    /** Something that is worked out for this request: a new session, a text to be checked, the steps of a session. */
    void admitWork(Context context) {
        admit(context, work, "requests");
    }

    private void admit(Context context, AddressLimit limit, String what) {
        if (!limit.allow(Callers.addressOf(context, proxies))) {
            LOG.info("turned away: too many {} from one address", what);
            meters.turnedAway(what);
            throw new HttpRefusal(
                    429,
                    "Too many " + what + " come from your address: " + limit.words() + " are allowed.",
                    "Wait a few seconds, then try again.");
        }
    }
}
