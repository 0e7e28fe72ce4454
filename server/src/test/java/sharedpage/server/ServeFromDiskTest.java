package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve --web DIR}: whoever works on the page sees an edit after a reload. */
class ServeFromDiskTest {
    @TempDir
    Path folder;

    private static HttpResponse<String> get(URI address, String tag) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("If-None-Match", tag)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anEditNeedsOnlyAReload() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("index.html"), "<!doctype html>");
        Path script = Files.createDirectory(folder.resolve("js")).resolve("x.js");
        Files.writeString(script, "/* why */\nexport const x = 1;\n");
        try (Served server = Served.with("--web", folder.toString())) {
            URI home = URI.create(server.line().replaceFirst("^.* at ", ""));
            URI address = home.resolve("/js/x.js");
            HttpResponse<String> first = get(address, "none");
            assertEquals("/* why */\nexport const x = 1;\n", first.body());
            String tag = first.headers().firstValue("etag").orElseThrow();
            assertEquals(304, get(address, tag).statusCode(), "an unchanged file is not sent again");
            Files.writeString(script, "/* why */\nexport const x = 2;\n");
            HttpResponse<String> second = get(address, tag);
            assertEquals("/* why */\nexport const x = 2;\n", second.body());
            assertNotEquals(tag, second.headers().firstValue("etag").orElseThrow());
            assertEquals(
                    200, get(home.resolve("/lib/lit-html/lit-html.js"), "none").statusCode());
            assertEquals(404, get(home.resolve("/js/y.js"), "none").statusCode());
            assertTrue(get(home.resolve("/l/any"), "none").body().startsWith("<!doctype"));
        }
    }
}
