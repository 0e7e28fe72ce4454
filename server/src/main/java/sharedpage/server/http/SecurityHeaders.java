package sharedpage.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Security headers of every response, including those of Jetty: no inline code, nothing from other hosts, no framing
 * except of {@code /embed/}.
 */
public final class SecurityHeaders {
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "form-action 'self'",
            "frame-ancestors ");
    private static final String EMBEDDED = "/embed/";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String embedders;

    /**
     * The headers for one server.
     *
     * @param embedders origins of sites that may embed {@code /embed/} in a frame
     * @param behindHttps whether the public address is https, so that browsers may be asked to require it
     */
    public SecurityHeaders(boolean behindHttps, List<String> embedders) {
        this.embedders = embedders.isEmpty() ? "'none'" : String.join(" ", embedders);
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY + "'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (behindHttps) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** The headers by name, in the order in which they are sent. */
    public Map<String, String> all() {
        return Map.copyOf(headers);
    }

    void addTo(HttpFields.Mutable fields) {
        headers.forEach(fields::put);
    }

    /**
     * A Jetty handler around all others. Javalin's header plug-in runs after routing, so the WebSocket path and responses
     * of Jetty would lack the headers.
     */
    Handler.Wrapper handler() {
        return new Handler.Wrapper() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                addTo(response.getHeaders());
                if (Request.getPathInContext(request).startsWith(EMBEDDED)) {
                    response.getHeaders().put("Content-Security-Policy", CONTENT_SECURITY_POLICY + embedders);
                }
                return super.handle(request, response, callback);
            }
        };
    }
}
