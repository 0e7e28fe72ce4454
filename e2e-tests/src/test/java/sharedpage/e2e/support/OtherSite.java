package sharedpage.e2e.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Another web site, such as a university's: one page, which shows an address in a frame and hears what that tells. */
public final class OtherSite implements AutoCloseable, AfterAllCallback {
    private final HttpServer server;
    private volatile String page = "";

    private OtherSite(HttpServer server) {
        this.server = server;
    }

    /** Starts a site on a free port. */
    public static OtherSite start() {
        try {
            OtherSite site =
                    new OtherSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            site.server.createContext("/", exchange -> {
                byte[] body = site.page.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            site.server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The address of its page, which shows a lesson in a frame. */
    public URI framing(URI lesson) {
        page =
                """
                <!doctype html><html lang="en"><title>Course page</title><h1>Week 4</h1>
                <script>heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
                <iframe id="lesson" title="Lesson" width="900" height="600" src="%s"></iframe></html>
                """
                        .formatted(lesson);
        return URI.create(origin() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
