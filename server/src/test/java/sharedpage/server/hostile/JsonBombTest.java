package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.server.TestServer;

/** JSON and YAML made to cost more than they weigh: each is refused in words, and the server goes on. */
class JsonBombTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static Arguments bomb(String name, String text) {
        return Arguments.of(name, text);
    }

    static Stream<Arguments> bombs() {
        String keys =
                IntStream.range(0, 20_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
        // Texts of the same hash code: two letters, swapped in pairs.
        String colliding = IntStream.range(0, 4_096)
                .mapToObj(i -> "\""
                        + IntStream.range(0, 12)
                                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                                .collect(Collectors.joining())
                        + "\":1")
                .collect(Collectors.joining(","));
        return Stream.of(
                bomb("17 brackets", "[".repeat(17)),
                bomb("1,000 brackets", "[".repeat(1_000)),
                bomb("100,000 brackets", "[".repeat(100_000)),
                bomb("100,000 braces", "{\"a\":".repeat(50_000)),
                bomb("a million brackets", "[".repeat(1_000_000)),
                bomb("a number of 33 digits", "{\"step\":" + "9".repeat(33) + "}"),
                bomb("a number of a million digits", "{\"step\":" + "9".repeat(1_000_000) + "}"),
                bomb("a huge exponent", "{\"scenario\":\"walls\",\"step\":1e999999999}"),
                bomb("20,000 keys", "{" + keys + "}"),
                bomb("4,096 keys of one hash code", "{" + colliding + "}"),
                bomb("a key twice", "{\"scenario\":\"walls\",\"scenario\":\"walls\"}"),
                bomb("a long key", "{\"" + "k".repeat(100_000) + "\":1}"),
                bomb("no number", "{\"step\":NaN}"),
                bomb("half a surrogate pair", "{\"scenario\":\"\\ud800\"}"),
                bomb("a byte order mark inside", "{\"scenario\":\"walls\uFEFF\"}"),
                bomb("something after the end", "{\"scenario\":\"walls\"} x"),
                bomb("two objects", "{\"scenario\":\"walls\"}{\"scenario\":\"walls\"}"),
                bomb("an object that is not closed", "{\"scenario\":\"walls\""),
                bomb("nothing", ""),
                bomb("a control character", "{\"scenario\":\"\u0000\"}"),
                bomb("an unknown part", "{\"scenario\":\"walls\",\"__proto__\":{}}"),
                bomb("a scenario of aliases", text("a: &a [x, x]\\nb: &b [*a, *a]\\nc: &c [*b, *b]")),
                bomb("a scenario that nests", text("[".repeat(5_000))),
                bomb("a scenario of one long line", text("x".repeat(200_000))),
                bomb("a scenario with a tag", text("title: !!javax.script.ScriptEngineManager []")));
    }

    private static String text(String scenario) {
        return "{\"text\":\"" + scenario + "\"}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void isRefusedInWords(String name, String body) {
        HttpResponse<String> answer = SERVER.post(TestServer.freshSession(), body);
        assertTrue(List.of(400, 404, 413).contains(answer.statusCode()), name + ": " + answer.statusCode());
        assertTrue(answer.body().contains("\"hint\""), answer.body());
        assertFalse(answer.body().contains("xception"), answer.body());
        assertEquals(
                200,
                SERVER.post("/api/check", body.substring(0, Math.min(200_000, body.length())))
                        .statusCode());
        assertEquals(
                201,
                SERVER.post(TestServer.freshSession(), "{\"scenario\":\"walls\"}")
                        .statusCode(),
                "the next one");
    }
}
