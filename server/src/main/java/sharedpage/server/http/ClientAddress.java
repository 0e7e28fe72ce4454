package sharedpage.server.http;

import io.javalin.http.Context;
import java.util.Collections;
import sharedpage.server.limits.TrustedProxies;

/** The network address of a request's client. */
final class ClientAddress {
    private ClientAddress() {}

    /**
     * The network address to which limits apply.
     *
     * @param proxies the proxies whose X-Forwarded-For header is trusted
     */
    static String of(Context context, TrustedProxies proxies) {
        return proxies.clientAddress(
                context.req().getRemoteAddr(), Collections.list(context.req().getHeaders("X-Forwarded-For")));
    }
}
