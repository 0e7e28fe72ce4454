package sharedpage.server.http;

import io.javalin.http.Context;
import java.util.Collections;
import sharedpage.server.limit.Proxies;

/** From where requests come. */
final class Callers {
    private Callers() {}

    /**
     * The network address to which limits apply.
     *
     * @param proxies those who say truly from where a request comes
     */
    static String addressOf(Context context, Proxies proxies) {
        return proxies.clientOf(
                context.req().getRemoteAddr(), Collections.list(context.req().getHeaders("X-Forwarded-For")));
    }
}
