package sharedpage.server.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import sharedpage.server.limits.TrustedProxies;

/**
 * Where a server listens, and what stands in front of it.
 *
 * @param host address to listen on
 * @param port to listen on; 0 for any free one
 * @param metricsPort port of 127.0.0.1 on which figures are told; 0 for none
 * @param lanHosts addresses on the local network that are printed as its own
 * @param publicUrl the address that a proxy in front serves, or null
 * @param proxies those who say truly from where a request comes
 * @param embedders origins whose pages may show a lesson in a frame
 * @param stalledSeconds after which a connection that takes nothing is cut
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
