package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import sharedpage.server.limits.Limit;
import tools.jackson.databind.json.JsonMapper;

/** The description of all routes as OpenAPI 3.1: {@code openapi.yaml} with the values of {@link Limit} filled in. */
final class OpenApiRoute {
    static final String PATH = "/api/openapi.json";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    /** Made when it is first requested. */
    private static final class Document {
        static final String JSON = json();
    }

    private OpenApiRoute() {}

    static void addTo(RoutesConfig routes) {
        routes.get(PATH, context -> context.header("Cache-Control", "no-cache")
                .contentType("application/json")
                .result(Document.JSON));
    }

    private static String json() {
        String yaml = PLACEHOLDER
                .matcher(source())
                .replaceAll(placeholder -> placeholder.group(1).equals("version")
                        ? BuildInfo.ofTheServer()
                        : String.valueOf(Limit.valueOf(placeholder.group(1)).value()));
        return new JsonMapper()
                .writeValueAsString(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static String source() {
        try (InputStream in = OpenApiRoute.class.getResourceAsStream("openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
