package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who gets into a class, and who does not any more. */
class LinksTest extends StoredSessionSetup {
    @Test
    void aClassJoinsByItsCodeAlsoAfterARestart() throws IOException {
        String code;
        try (TestClient driver = server.join(session, "host")) {
            JsonNode invitation = driver.say("{'type': 'invite', 'id': 'a'}").hear("invitation");
            driver.hear("ack");
            code = invitation.get("code").stringValue();
            assertTrue(code.matches("[2-9A-HJKMNP-Z]{6}"), code);
            assertEquals(
                    TestServer.PUBLIC_URL + "j/" + code, invitation.get("url").stringValue());
            assertEquals(
                    code,
                    driver.say("{'type': 'invite', 'id': 'b'}")
                            .hear("invitation")
                            .get("code")
                            .stringValue());
            try (TestClient student = byCode(code.toLowerCase(java.util.Locale.ROOT))) {
                assertEquals("viewer", student.hear("welcome").get("role").stringValue());
                student.say("{'type': 'next', 'id': 'c', 'at': 0, 'skip': true}");
                assertEquals("role", student.hear("refused").get("code").stringValue());
            }
        }
        restart();
        try (TestClient student = byCode(code);
                TestClient driver = server.join(session, "host")) {
            assertEquals(session.get("id"), student.hear("welcome").get("session"));
            assertEquals(code, driver.hear("invitation").get("code").stringValue());
        }
    }

    @Test
    void theCodeIsAPictureToo() {
        try (TestClient driver = server.join(session, "host")) {
            String code = driver.say("{'type': 'invite', 'id': 'a'}")
                    .hear("invitation")
                    .get("code")
                    .stringValue();
            HttpResponse<String> picture = server.get("/j/" + code + "/qr.svg");
            assertEquals(200, picture.statusCode());
            assertEquals(
                    "image/svg+xml",
                    picture.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(TestServer.PUBLIC_URL + "j/" + code, QrReader.read(picture.body()));
            assertEquals(404, server.get("/j/AAAAAA/qr.svg").statusCode());
        }
    }

    @Test
    void whoGuessesCodesIsToldToWaitAndARightOneIsLetIn() throws IOException {
        String code;
        try (TestClient driver = server.join(session, "host")) {
            code = driver.say("{'type': 'invite', 'id': 'a'}")
                    .hear("invitation")
                    .get("code")
                    .stringValue();
        }
        for (int i = 0; i < 10; i++) {
            try (TestClient guesser = server.connect().say("{'type': 'join', 'code': 'AAAAA" + (i + 2) % 10 + "'}")) {
                assertEquals("token", guesser.hear("refused").get("code").stringValue());
                assertEquals(4401, guesser.closeCode());
            }
        }
        try (TestClient guesser = byCode("AAAAAA")) {
            assertEquals("limit", guesser.hear("refused").get("code").stringValue());
            assertEquals(4429, guesser.closeCode());
        }
        try (TestClient classmate = byCode(code)) {
            assertEquals("viewer", classmate.hear("welcome").get("role").stringValue(), "from the same network");
        }
        try (TestClient viewer = server.join(session, "viewer")) {
            assertEquals("viewer", viewer.hear("welcome").get("role").stringValue());
        }
    }

    @Test
    void aSecondHostLinkIsMadeAndEnds() {
        try (TestClient driver = server.join(session, "host")) {
            JsonNode link =
                    driver.say("{'type': 'create_host_link', 'id': 'a'}").hear("link");
            assertEquals("host", link.get("role").stringValue());
            try (TestClient colleague = join(link.get("token").stringValue())) {
                assertEquals("host", colleague.hear("welcome").get("role").stringValue());
                colleague
                        .say("{'type': 'next', 'id': 'b', 'at': 0, 'skip': true}")
                        .hear("ack");
                driver.say("{'type': 'revoke', 'id': 'c', 'role': 'host'}").hear("ack");
                assertEquals("token", colleague.hear("refused").get("code").stringValue());
                assertEquals(4401, colleague.closeCode());
            }
            try (TestClient colleague = join(link.get("token").stringValue())) {
                assertEquals(4401, colleague.closeCode());
            }
            driver.say("{'type': 'next', 'id': 'd', 'at': 1}").hear("ack");
        }
    }

    @Test
    void endingTheLinksThatLookOnMakesANewOne() {
        try (TestClient driver = server.join(session, "host");
                TestClient viewer = server.join(session, "viewer")) {
            viewer.hear("welcome");
            String code = driver.say("{'type': 'invite', 'id': 'a'}")
                    .hear("invitation")
                    .get("code")
                    .stringValue();
            String fresh = driver.say("{'type': 'revoke', 'id': 'b', 'role': 'viewer'}")
                    .hear("link")
                    .get("token")
                    .stringValue();
            assertEquals(4401, viewer.closeCode());
            try (TestClient late = byCode(code)) {
                assertEquals(4401, late.closeCode());
            }
            try (TestClient again = join(fresh)) {
                assertEquals("viewer", again.hear("welcome").get("role").stringValue());
            }
        }
    }

    @Test
    void oneWhoWasAwayGetsWhatItMissedAndNothingElse() {
        try (TestClient driver = server.join(session, "host")) {
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}").hear("ack");
            driver.say("{'type': 'next', 'id': 'b', 'at': 1}").hear("ack");
            driver.say("{'type': 'move', 'id': 'c', 'to': 0}").hear("ack");
            try (TestClient back = resume(1)) {
                assertEquals(1, back.hear().get("seq").intValue(), "resumed");
                JsonNode steps = back.hear();
                assertEquals("steps", steps.get("type").stringValue());
                assertEquals(2, steps.at("/steps/0/node").intValue());
                assertEquals("cursor", back.hear().get("type").stringValue());
                JsonNode now = back.hear();
                assertEquals(3, now.get("seq").intValue());
                assertEquals(0, now.at("/cursor/node").intValue());
            }
            try (TestClient same = resume(3)) {
                assertEquals("resumed", same.hear().get("type").stringValue());
                assertEquals("cursor", same.hear().get("type").stringValue());
            }
            try (TestClient future = resume(4)) {
                assertEquals("welcome", future.hear().get("type").stringValue());
            }
            driver.say("{'type': 'change', 'id': 'd', 'at': 0, 'settings': {'transfer': 'dma'}}")
                    .hear("ack");
            try (TestClient back = resume(3)) {
                assertEquals("resumed", back.hear().get("type").stringValue());
                assertEquals(3, back.hear().at("/added/first").intValue(), "another branch");
            }
        }
    }

    @Test
    void aSignOfLifeIsAnswered() {
        try (TestClient viewer = server.join(session, "viewer")) {
            viewer.say("{'type': 'heartbeat', 'seq': 0}");
            assertEquals(0, viewer.hear("heartbeat").get("seq").intValue());
        }
    }

    private TestClient byCode(String code) {
        return server.joinByCode(code);
    }

    private TestClient join(String token) {
        return server.connect(session).say("{'type': 'join', 'token': '" + token + "'}");
    }

    private TestClient resume(int seen) {
        return server.connect(session)
                .say("{'type': 'join', 'token': '" + session.get("viewer").stringValue() + "', 'seen': " + seen + "}");
    }
}
