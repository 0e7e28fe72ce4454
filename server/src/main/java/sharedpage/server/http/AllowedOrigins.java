package sharedpage.server.http;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The origins whose pages may send requests that change something: the server's own addresses, compared exactly. Another
 * site that is open in the same browser can use neither the WebSocket nor a form.
 */
public final class AllowedOrigins {
    private final IntSupplier port;
    private final Set<String> hosts = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    private final Set<String> whole = new LinkedHashSet<>();

    /**
     * The origins of a server that listens on one port.
     *
     * @param port the port on which the server listens, known once it does
     * @param lanHosts further host names or addresses that the server printed as its own
     * @param publicUrl the address that a proxy serves, or null
     */
    public AllowedOrigins(IntSupplier port, List<String> lanHosts, URI publicUrl) {
        this.port = port;
        hosts.addAll(lanHosts);
        if (publicUrl != null) {
            whole.add(origin(publicUrl));
        }
    }

    /**
     * Whether a request with these {@code Origin} headers is allowed. A request without one is: browsers always send one
     * with a WebSocket handshake or a cross-origin POST, and authority comes from tokens, never from cookies.
     */
    public boolean allow(List<String> originHeaders) {
        if (originHeaders.isEmpty()) {
            return true;
        }
        String origin = originHeaders.get(0);
        return originHeaders.size() == 1 && (whole.contains(origin) || isOwnHost(origin));
    }

    private boolean isOwnHost(String origin) {
        String suffix = port.getAsInt() == 80 ? "" : ":" + port.getAsInt();
        return hosts.stream().anyMatch(host -> origin.equals("http://" + host + suffix));
    }

    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = url.getPort() < 0 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + url.getPort());
    }
}
