package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** Tokens are power: they are told once to whoever made the session, and after that they are nowhere. */
class SecretsTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private final List<String> said = new ArrayList<>();

    @Test
    void noTokenIsInAnyLogLineFigureOrError() throws IOException {
        ListAppender<ILoggingEvent> log = listening();
        JsonNode session = SERVER.open("overflow-600");
        String id = session.get("id").stringValue();
        List<String> tokens =
                List.of(session.get("host").stringValue(), session.get("viewer").stringValue());
        tokens.forEach(token -> goAstrayWith(token, id));
        aClassAtWork(session);
        said.add(SERVER.send(HttpRequest.newBuilder(SERVER.metrics())).body());
        quietAgain(log);
        log.list.forEach(event ->
                said.add(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy())));
        assertTrue(said.size() > 10, "there was something to look at");
        for (String token : tokens) {
            said.forEach(text -> assertFalse(text.contains(token), text));
        }
    }

    /** Everything that this program says, and what libraries tell of their work. */
    private static ListAppender<ILoggingEvent> listening() {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
        ((Logger) LoggerFactory.getLogger("sharedpage")).setLevel(Level.TRACE);
        return appender;
    }

    private static void quietAgain(ListAppender<ILoggingEvent> appender) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(appender);
        root.setLevel(Level.WARN);
        ((Logger) LoggerFactory.getLogger("sharedpage")).setLevel(Level.WARN);
    }

    /** What a hasty person or a broken client may do with a token. */
    private void goAstrayWith(String token, String id) {
        said.add(SERVER.get("/s/" + id + "?token=" + token).body());
        said.add(SERVER.get("/s/" + token).body());
        said.add(SERVER.get("/nothing/" + token).body());
        said.add(SERVER.get("/api/sessions/" + token + "/trace").body());
        said.add(SERVER.get("/api/scenarios/" + token).body());
        said.add(SERVER.post("/api/sessions/" + id, "{\"scenario\": \"" + token + "\"}")
                .body());
        said.add(SERVER.post("/api/sessions/" + id, "{\"" + token + "\": 1}").body());
        try (TestClient client = SERVER.connect(token)) {
            client.say("{'type': 'join', 'token': '" + id + "', 'seen': null}");
            said.add(client.hear("refused").toString());
        }
        try (TestClient client = SERVER.connect(id)) {
            client.say("{'type': 'join', 'token': 'x" + token.substring(1) + "x'}");
            said.add(client.hear("refused").toString());
        }
    }

    private void aClassAtWork(JsonNode session) {
        try (TestClient driver = SERVER.join(session, "host");
                TestClient viewer = SERVER.join(session, "viewer")) {
            said.add(driver.hear("welcome").toString());
            said.add(viewer.hear("welcome").toString());
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}");
            said.add(viewer.hear("steps").toString());
            viewer.say("{'type': 'next', 'id': 'b', 'at': 1}");
            JsonNode refused = viewer.hear("refused");
            assertEquals("role", refused.get("code").stringValue());
            said.add(refused.toString());
        }
    }
}
