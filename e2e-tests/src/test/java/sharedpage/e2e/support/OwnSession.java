package sharedpage.e2e.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A session of a scenario that is no lesson. */
public final class OwnSession {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnSession() {}

    /** Makes a session of a scenario's text on a server. @return the address at which it can be stepped */
    public static URI of(URI server, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/sessions/" + UUID.randomUUID()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("text", text))))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new AssertionError(response.body());
        }
        JsonNode made = JSON.readTree(response.body());
        return server.resolve(
                "/s/" + made.get("id").stringValue() + "#" + made.get("host").stringValue());
    }
}
