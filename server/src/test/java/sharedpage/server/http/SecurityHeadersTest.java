package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.server.TestServer;

/** Every response carries the whole set of headers, whoever made it. */
class SecurityHeadersTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final Map<String, String> EXPECTED = Map.of(
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; "
                    + "connect-src 'self'; worker-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer",
            "cross-origin-opener-policy",
            "same-origin",
            "cross-origin-resource-policy",
            "same-origin",
            "permissions-policy",
            "camera=(), microphone=(), geolocation=()",
            "strict-transport-security",
            "max-age=31536000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 GET /",
                "200 HEAD /",
                "200 GET /l/overflow-600",
                "200 GET /s/AAAAAAAAAAAAAAAAAAAAAA",
                "200 GET /j/abc",
                "200 GET /index.html",
                "200 GET /lib/lit-html/lit-html.js",
                "200 GET /livez",
                "200 GET /version",
                "200 GET /api/scenarios",
                "200 GET /api/course",
                "200 GET /api/forms",
                "200 GET /api/schema",
                "404 GET /nothing",
                "404 GET /lib/lit-html/package.json",
                "404 GET /api/scenarios/none",
                "405 POST /livez",
                "405 DELETE /api/sessions/none",
                "400 GET /%2e%2e/secret",
                "400 GET /a%00b",
            })
    void aRequest(String expected) throws IOException {
        String[] words = expected.split(" ", 2);
        check(Integer.parseInt(words[0]), SERVER.raw(words[1] + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    /** Whatever is added later too: the routes are asked for, not written down here. */
    @Test
    void everyRoute() throws IOException {
        List<String> routes = SERVER.routes();
        assertTrue(routes.contains("GET /api/course") && routes.contains("POST /api/check"), routes.toString());
        for (String route : routes) {
            String path = route.replaceAll("\\{[^}]*}", "none");
            checkHeaders(SERVER.raw(path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"));
        }
    }

    @Test
    void oneRequestTooMany() throws IOException {
        String answer = "";
        for (int i = 0; i < 20 && !answer.startsWith("HTTP/1.1 429"); i++) {
            answer = SERVER.raw("GET /j/WRONG" + i + "/qr.svg HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        check(429, answer);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "400, GARBAGE",
        "400, GET / HTTP/1.1",
        "400, GET / HTTP/1.1|Host: localhost|Content-Length: x",
        "505, GET / HTTP/9.9|Host: localhost",
    })
    void aRequestThatJettyAnswers(int status, String lines) throws IOException {
        check(status, SERVER.raw(lines.replace("|", "\r\n") + "\r\n\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "101, /ws/s/none, http://localhost:PORT",
        "403, /ws/s/none, http://evil.example",
        "404, /other, http://localhost:PORT"
    })
    void aHandshake(int status, String path, String origin) throws IOException {
        String own = origin.replace("PORT", String.valueOf(SERVER.port()));
        check(status, SERVER.handshake(path, "Origin: " + own));
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 100_000})
    void aHeaderThatIsTooLong(int length) throws IOException {
        String request = "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(length) + "\r\n\r\n";
        check(431, SERVER.raw(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/check", "/api/sessions/AAAAAAAAAAAAAAAAAAAAAA"})
    void aBodyThatIsTooLong(String path) {
        var answer = SERVER.post(path, "x".repeat(600_000));
        assertEquals(413, answer.statusCode(), answer.body());
        EXPECTED.forEach((name, value) ->
                assertEquals(value, answer.headers().firstValue(name).orElse("absent"), name));
    }

    private static void check(int status, String head) {
        checkHeaders(head);
        assertEquals(String.valueOf(status), head.substring(9, 12), head);
    }

    private static void checkHeaders(String head) {
        assertFalse(head.isEmpty(), "the server said nothing");
        Map<String, String> headers = new TreeMap<>();
        head.lines().filter(line -> line.contains(": ")).forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
        });
        assertFalse(head.startsWith("HTTP/1.1 500"), head);
        EXPECTED.forEach((name, value) -> assertEquals(value, headers.get(name), name + " in\n" + head));
        assertFalse(headers.containsKey("server"), "the server's make is nobody's business");
        assertFalse(headers.containsKey("set-cookie"), "nobody is remembered by a cookie");
    }

    @Test
    void onlyALessonMadeForItMayBeFramedAndOnlyByTheSitesNamed() {
        String embed = SERVER.get("/embed/overflow-600")
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow();
        assertEquals(
                EXPECTED.get("content-security-policy")
                        .replace("frame-ancestors 'none'", "frame-ancestors " + TestServer.EMBEDDER),
                embed);
    }
}
