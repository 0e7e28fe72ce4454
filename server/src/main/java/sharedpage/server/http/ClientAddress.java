package sharedpage.server.http;

import io.javalin.http.Context;
import java.util.Collections;
import sharedpage.server.limits.TrustedProxies;

/** From where requests come. */
final class ClientAddress {
    private ClientAddress() {}

    /**
     * The network address to which limits apply.
     *
     * @param proxies those who say truly from where a request comes
     */
    static String of(Context context, TrustedProxies proxies) {
        return proxies.clientAddress(
                context.req().getRemoteAddr(), Collections.list(context.req().getHeaders("X-Forwarded-For")));
    }
}
