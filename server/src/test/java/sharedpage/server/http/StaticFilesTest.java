package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.server.TestServer;

/** The page's files, and nothing else of what lies on the class path. */
class StaticFilesTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final Path WEB = Path.of("..", "web", "public");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/l/overflow-600", "/s/AAAAAAAAAAAAAAAAAAAAAA", "/j/abc", "/index.html"})
    void everyAddressForPeopleServesThePage(String path) {
        HttpResponse<String> answer = SERVER.get(path);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().startsWith("<!doctype html>"), answer.body());
        assertTrue(answer.headers().firstValue("content-type").orElse("").startsWith("text/html"));
    }

    @Test
    void anAddressWithPowerIsNotForSearchEngines() {
        assertEquals(
                "noindex",
                SERVER.get("/s/AAAAAAAAAAAAAAAAAAAAAA")
                        .headers()
                        .firstValue("x-robots-tag")
                        .orElse("absent"));
    }

    @Test
    void theScriptLibraryIsServedWithoutItsVersion() {
        HttpResponse<String> answer = SERVER.get("/lib/lit-html/lit-html.js");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("content-type").orElse("").startsWith("text/javascript"));
        assertTrue(answer.body().contains("lit$"));
    }

    /** No build step stands between the source and the browser; only the addresses in it have a version. */
    @ParameterizedTest
    @MethodSource("sources")
    void everyFileIsServedAsItIsOnDisk(String path) throws IOException {
        String served = SERVER.get("/" + path).body();
        assertEquals(Files.readString(WEB.resolve(path)), served.replace(version(), ""));
    }

    /** How addresses in pages begin: {@code /v/} and the digest of all files. */
    private static String version() {
        return SERVER.get("/").body().replaceAll("(?s).*src=\"(/v/[0-9a-f]+)/js/start.js\".*", "$1");
    }

    @Test
    void whatIsNamedWithItsVersionIsKeptForEver() {
        assertEquals("public, max-age=31536000, immutable", caching(version() + "/js/lesson.js"));
        assertEquals("public, max-age=31536000, immutable", caching(version() + "/lib/lit-html/lit-html.js"));
        assertEquals("no-cache", caching("/"), "a page names the newest version");
        assertEquals("no-cache", caching("/js/lesson.js"));
        assertEquals(
                "no-cache", caching("/v/0123456789abcdef/js/lesson.js"), "of a page that was loaded before an upgrade");
        assertEquals(404, SERVER.get(version() + "/js/nothing.js").statusCode());
    }

    private static String caching(String path) {
        HttpResponse<String> answer = SERVER.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.headers().firstValue("cache-control").orElse("absent");
    }

    static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.map(file -> WEB.relativize(file).toString())
                    .filter(path -> path.matches(".*\\.(js|css|html|svg|txt)"))
                    .toList();
        }
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String tag = SERVER.get("/").headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again =
                SERVER.send(HttpRequest.newBuilder(SERVER.address("/")).header("If-None-Match", "\"x\", " + tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, again.headers().firstValue("etag").orElse("absent"));
    }

    @Test
    void scriptsAreCompressedForWhoTakesIt() {
        int plain = SERVER.get("/lib/lit-html/lit-html.js").body().length();
        HttpResponse<String> gzip = SERVER.send(HttpRequest.newBuilder(SERVER.address("/lib/lit-html/lit-html.js"))
                .header("Accept-Encoding", "br, gzip"));
        assertEquals("gzip", gzip.headers().firstValue("content-encoding").orElse("absent"));
        long length = gzip.headers().firstValueAsLong("content-length").orElseThrow();
        assertTrue(length < plain / 2, length + " of " + plain);
        HttpResponse<String> refused = SERVER.send(HttpRequest.newBuilder(SERVER.address("/lib/lit-html/lit-html.js"))
                .header("Accept-Encoding", "gzip;q=0"));
        assertFalse(refused.headers().firstValue("content-encoding").isPresent());
    }

    /** What a decoder could take for another path than it looks like is refused before any file is looked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/js/../../pom.xml",
                "/..%2fpom.xml",
                "/..%5cpom.xml",
                "/%2e%2e/pom.xml",
                "/%252e%252e/pom.xml",
                "/%c0%ae%c0%ae/pom.xml",
                "/..;/pom.xml",
                "/index.html%00.js",
                "//index.html",
                "/js//lesson.js",
                "/\\index.html",
                "/....//pom.xml",
                "/.%2e/pom.xml",
                "/%2e./pom.xml",
                "/%2E%2E/pom.xml",
                "/%2e%2e%2fpom.xml",
                "/%2e%2e%5cpom.xml",
                "/..%252fpom.xml",
                "/..%255cpom.xml",
                "/%25%32%65%25%32%65/pom.xml",
                "/%u002e%u002e/pom.xml",
                "/%uff0e%uff0e/pom.xml",
                "/%e0%80%ae%e0%80%ae/pom.xml",
                "/%f0%80%80%ae/pom.xml",
                "/%c0%2e%c0%2e/pom.xml",
                "/..%c0%afpom.xml",
                "/..%c1%9cpom.xml",
                "/..;x=y/pom.xml",
                "/;/../pom.xml",
                "/js/..;/index.html",
                "/js/lesson.js/../../../pom.xml",
                "/js/%2e%2e/%2e%2e/pom.xml",
                "/js/.%00./pom.xml",
                "/%00/index.html",
                "/index.html%0a",
                "/index.html%0d%0aX-Injected:%20yes",
                "/file:///etc/passwd",
                "/%2fetc%2fpasswd",
                "/C:%5cWindows%5cwin.ini",
                "/%5c%5chost%5cshare",
                "/lib/lit-html/..%2f..%2f..%2f..%2fpublic/index.html",
                "/lib/lit-html/%2e%2e/%2e%2e/x.js",
                "/lib/lit-html//lit-html.js",
                "/l/..%2f..%2fpom.xml",
                "/api/scenarios/..%2f..%2fpom.xml",
                "/api/scenarios/%2e%2e",
                "/api/scenarios/walls%00",
                "/api/sessions/..%2f..%2fx/trace",
            })
    void anAmbiguousPathIsRefused(String path) throws IOException {
        assertEquals("HTTP/1.1 400", statusOf(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html;x",
                "/index.html/",
                "/./index.html",
                "/META-INF/MANIFEST.MF",
                "/META-INF/services/ch.qos.logback.classic.spi.Configurator",
                "/public/index.html",
                "/scenarios/overflow-600.yaml",
                "/sharedpage/server/App.class",
                "/lib/lit-html/../lit-html/lit-html.js",
                "/lib/lit-html/lit-html.js.map",
                "/lib/lit-html/package.json",
                "/lib/lit-html/3.3.2/lit-html.js",
                "/lib/other/x.js",
                "/l/a/b",
                "/..../pom.xml",
                "/.../pom.xml",
                "/..%ef%bc%8fpom.xml",
                "/index.html%20",
                "/index.html.",
                "/INDEX.HTML",
                "/index.html::$DATA",
                "/index.html~",
                "/.git/config",
                "/.env",
                "/.well-known/security.txt",
                "/etc/passwd",
                "/C:/Windows/win.ini",
                "/jar:file:/x.jar!/index.html",
                "/WEB-INF/web.xml",
                "/webjars/lit-html/3.3.2/lit-html.js",
                "/META-INF/resources/webjars/lit-html/3.3.2/lit-html.js",
                "/META-INF/versions/9/module-info.class",
                "/s/AAAAAAAAAAAAAAAAAAAAAA/../../pom.xml",
                "/api/scenarios/walls.yaml",
            })
    void noOtherPathLeadsAnywhere(String path) throws IOException {
        assertEquals("HTTP/1.1 404", statusOf(path));
    }

    /** The path goes over the wire as it is: a client library would change it. */
    private static String statusOf(String path) throws IOException {
        return SERVER.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .substring(0, 12);
    }
}
