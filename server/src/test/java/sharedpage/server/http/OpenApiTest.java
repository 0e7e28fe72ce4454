package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document says what the server does: it has every route, and each answer is as its schema says. */
class OpenApiTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static JsonNode document;

    /** Of path parameters without an example: what only a running server knows. */
    private static final Map<String, String> KNOWN = new HashMap<>();

    private static String token;

    @BeforeAll
    static void readsTheDocument() {
        document = JSON.readTree(SERVER.get("/api/openapi.json").body());
        JsonNode session = SERVER.open("overflow-600");
        token = session.get("host").stringValue();
        KNOWN.put("/api/sessions", session.get("id").stringValue());
        KNOWN.put("/api/searches", started("{\"scenario\": \"overflow-600\"}"));
        try (TestClient host = SERVER.join(session, "host")) {
            String code = host.say("{'type': 'invite', 'id': 'a'}")
                    .hear("invitation")
                    .get("code")
                    .stringValue();
            KNOWN.put("/j", code);
            KNOWN.put("/api/codes", code);
        }
    }

    private static String started(String body) {
        return JSON.readTree(SERVER.post("/api/searches", body).body())
                .get("id")
                .stringValue();
    }

    /** An operation of the document. */
    record Documented(String method, String path) {
        JsonNode json() {
            return document.get("paths").get(path).get(method.toLowerCase(Locale.ROOT));
        }

        /** Those of all methods of the path, and its own. */
        List<JsonNode> parameters() {
            return Stream.of(document.get("paths").get(path), json())
                    .filter(one -> one.has("parameters"))
                    .flatMap(one -> one.get("parameters").valueStream())
                    .map(OpenApiTest::resolved)
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Documented> operations() {
        List<Documented> all = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().propertyNames().stream()
                .filter(METHODS::contains)
                .forEach(method -> all.add(new Documented(method.toUpperCase(Locale.ROOT), path.getKey()))));
        return all;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.get("$ref").stringValue().substring(1)))
                : node;
    }

    private static List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode root = ((ObjectNode) schema).deepCopy();
        root.set("components", document.get("components"));
        return SCHEMAS.getSchema(root).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyRouteIsDocumentedAndNoOther() {
        Set<String> documented = new TreeSet<>();
        operations().forEach(one -> documented.add(one.toString()));
        assertEquals(new TreeSet<>(SERVER.routes()), documented);
    }

    @Test
    void everySchemaIsASchema() {
        var draft = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        document.at("/components/schemas")
                .properties()
                .forEach(one -> assertEquals(List.of(), draft.validate(one.getValue()), one.getKey()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void theAnswerToTheExampleIsAsDocumented(Documented operation) {
        HttpResponse<String> answer = SERVER.send(request(operation));
        JsonNode documented = resolved(answered(operation, answer));
        if (answer.statusCode() == 204) {
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        JsonNode content = documented.at("/content").get(type);
        assertTrue(content != null, operation + " answers with " + type);
        JsonNode value =
                type.equals("application/json") ? JSON.readTree(answer.body()) : JSON.valueToTree(answer.body());
        assertEquals(List.of(), faults(content.get("schema"), value));
    }

    /** The documented response of this status, which has to be a success. */
    private static JsonNode answered(Documented operation, HttpResponse<String> answer) {
        assertEquals(2, answer.statusCode() / 100, operation + ": " + answer.body());
        JsonNode response = operation.json().get("responses").get(String.valueOf(answer.statusCode()));
        assertTrue(response != null, operation + " does not document " + answer.statusCode());
        return response;
    }

    private static HttpRequest.Builder request(Documented operation) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(operation));
        if (operation.json().has("security")) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!operation.json().has("requestBody")) {
            return request.method(operation.method(), HttpRequest.BodyPublishers.noBody());
        }
        var content = resolved(operation.json().get("requestBody"))
                .get("content")
                .properties()
                .iterator()
                .next();
        JsonNode example = content.getValue().get("example");
        assertEquals(List.of(), faults(content.getValue().get("schema"), example), "the example");
        String body = example.isString() ? example.stringValue() : example.toString();
        return request.header("Content-Type", content.getKey())
                .method(operation.method(), HttpRequest.BodyPublishers.ofString(body));
    }

    private static URI address(Documented operation) {
        if (operation.path().equals("/metrics")) {
            return SERVER.metrics();
        }
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.get("name").stringValue();
            String value = parameter.has("example") ? parameter.get("example").asString() : known(operation.path());
            if (parameter.get("in").stringValue().equals("path")) {
                path = path.replace("{" + name + "}", value);
            } else {
                query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return SERVER.address(query.isEmpty() ? path : path + "?" + String.join("&", query));
    }

    private static String known(String path) {
        return KNOWN.entrySet().stream()
                .filter(one -> path.startsWith(one.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no value for a parameter of " + path));
    }

    /** A path parameter of nothing that is there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("withPathParameters")
    void anErrorIsAsDocumented(Documented operation) {
        String path = operation.path().replaceAll("\\{\\w+}", "none");
        HttpResponse<String> answer = SERVER.send(HttpRequest.newBuilder(SERVER.address(path))
                .method(operation.method(), HttpRequest.BodyPublishers.noBody()));
        assertEquals(4, answer.statusCode() / 100, answer.body());
        JsonNode responses = operation.json().get("responses");
        String status = String.valueOf(answer.statusCode());
        JsonNode documented = resolved(responses.get(responses.has(status) ? status : "default"));
        JsonNode schema =
                documented.get("content").get("application/problem+json").get("schema");
        assertEquals(List.of(), faults(schema, JSON.readTree(answer.body())));
    }

    static List<Documented> withPathParameters() {
        return operations().stream().filter(one -> one.path().contains("{")).toList();
    }
}
