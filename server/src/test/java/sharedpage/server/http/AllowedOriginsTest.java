package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.server.TestServer;

/** Only the server's own pages may open the socket or post something. */
class AllowedOriginsTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "http://localhost:PORT, 101",
        "http://127.0.0.1:PORT, 101",
        "http://[::1]:PORT, 101",
        "http://192.168.7.9:PORT, 101",
        "https://lab.example.edu, 101",
        "https://localhost:PORT, 403",
        "http://localhost:1, 403",
        "http://localhost, 403",
        "http://localhost:PORT., 403",
        "http://localhost.:PORT, 403",
        "http://LOCALHOST:PORT, 403",
        "http://localhost:PORT.evil.example, 403",
        "http://evil-localhost:PORT, 403",
        "https://lab.example.edu.evil.example, 403",
        "https://xn--lb-gka.example.edu, 403",
        "http://192.168.7.8:PORT, 403",
        "null, 403",
    })
    void aHandshakeFrom(String origin, int status) throws IOException {
        String answer =
                SERVER.handshake("/ws/s/none", "Origin: " + origin.replace("PORT", String.valueOf(SERVER.port())));
        assertEquals("HTTP/1.1 " + status, answer.substring(0, 12));
    }

    @Test
    void aHandshakeWithoutOriginIsNotFromABrowser() throws IOException {
        assertTrue(SERVER.handshake("/ws/s/none").startsWith("HTTP/1.1 101"));
    }

    @Test
    void aHandshakeWithTwoOriginsIsRefused() throws IOException {
        String own = "Origin: http://localhost:" + SERVER.port();
        assertTrue(SERVER.handshake("/ws/s/none", own, own).startsWith("HTTP/1.1 403"));
    }

    @Test
    void anotherSiteCanNotPost() {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.address("/api/check"))
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("title: x"));
        assertEquals(403, SERVER.send(request).statusCode());
    }

    @Test
    void theSocketSpeaksNoSubprotocolAndNoCompression() throws IOException {
        assertTrue(
                SERVER.handshake("/ws/s/none", "Sec-WebSocket-Protocol: chat").startsWith("HTTP/1.1 400"));
        String answer = SERVER.handshake("/ws/s/none", "Sec-WebSocket-Extensions: permessage-deflate");
        assertTrue(answer.startsWith("HTTP/1.1 101"));
        assertTrue(!answer.contains("deflate"), answer);
    }
}
