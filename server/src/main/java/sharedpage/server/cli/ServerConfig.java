package sharedpage.server.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import sharedpage.server.limits.TrustedProxies;

/**
 * The configuration of a server, from the options of {@code serve}.
 *
 * @param host address to listen on
 * @param port to listen on; 0 for any free one
 * @param metricsPort port of 127.0.0.1 that serves {@code /metrics}; 0 for none
 * @param lanHosts addresses on the local network that are printed as its own
 * @param publicUrl the address that a proxy in front serves, or null
 * @param proxies the proxies whose X-Forwarded-For header is trusted
 * @param embedders origins of sites that may embed a lesson in a frame
 * @param stalledSeconds after which a connection that accepts no data is closed
 * @param webFolder where the files of the page are read from at every request; null for those in the jar
 */
public record ServerConfig(
        String host,
        int port,
        int metricsPort,
        List<String> lanHosts,
        URI publicUrl,
        TrustedProxies proxies,
        List<String> embedders,
        int stalledSeconds,
        Path webFolder) {
    public ServerConfig {
        lanHosts = List.copyOf(lanHosts);
        embedders = List.copyOf(embedders);
    }

    /** Whether browsers reach it by https only. */
    public boolean isHttps() {
        return publicUrl != null && "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
