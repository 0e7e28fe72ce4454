package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import sharedpage.server.protocol.HttpJson;

/** What a person or a supervisor asks a running server: does it live, and which version is it. */
final class Health {
    private Health() {}

    static void addTo(RoutesConfig routes) {
        routes.get("/livez", context -> context.contentType("text/plain; charset=utf-8")
                .result("alive\n"));
        routes.get("/version", context -> context.contentType("application/json")
                .result(HttpJson.version(Versions.ofTheServer())));
    }
}
