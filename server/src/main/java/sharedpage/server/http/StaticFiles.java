package sharedpage.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Serves the pages, an HTML file for every address that a person may open, and the files that they load. */
final class StaticFiles implements ResourceHandler {
    private static final Pattern PRIVATE_ADDRESS = Pattern.compile("/[sj]/[^/]+");

    /** The addresses that a person may open, and the file that each of them is. */
    private static final Map<Pattern, String> PAGES = Map.of(
            Pattern.compile("/|/l/[^/]+"),
            "/index.html",
            PRIVATE_ADDRESS,
            "/index.html",
            Pattern.compile("/edit(/[^/]+)?"),
            "/edit.html",
            Pattern.compile("/course"),
            "/course.html",
            Pattern.compile("/parts"),
            "/parts.html",
            Pattern.compile("/embed/[^/]+"),
            "/embed.html",
            Pattern.compile("/print/([^/]+|s/[^/]+)"),
            "/print.html",
            Pattern.compile("/costs"),
            "/costs.html",
            Pattern.compile("/verdict"),
            "/verdict.html",
            Pattern.compile("/compare(/[^/]+|/s/[^/]+)?"),
            "/compare.html");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern GZIP_REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    private final StaticFileStore files;

    /**
     * The pages and their files.
     *
     * @param folder where the files are read from at every request; null for those on the class path
     */
    StaticFiles(Path folder) {
        files = new StaticFileStore(folder);
    }

    void addTo(JavalinConfig config) {
        config.resourceHandler(this);
    }

    @Override
    public boolean canHandle(Context context) {
        return find(context.path()).isPresent();
    }

    @Override
    public boolean handle(Context context) {
        if (PRIVATE_ADDRESS.matcher(context.path()).matches()) {
            context.header("X-Robots-Tag", "noindex");
        }
        Optional<StaticFile> file = find(context.path());
        file.ifPresent(found -> serve(context, found, files.isForEver(context.path())));
        return file.isPresent();
    }

    private Optional<StaticFile> find(String path) {
        return files.find(PAGES.entrySet().stream()
                .filter(page -> page.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(path));
    }

    private static void serve(Context context, StaticFile file, boolean forEver) {
        context.header(Header.ETAG, file.tag());
        context.header(Header.CACHE_CONTROL, forEver ? FOR_EVER : "no-cache");
        context.header(Header.VARY, "Accept-Encoding");
        if (matches(context.header(Header.IF_NONE_MATCH), file.tag())) {
            context.status(304);
            return;
        }
        context.contentType(file.type());
        context.disableCompression();
        if (takesGzip(context.header(Header.ACCEPT_ENCODING))) {
            context.header(Header.CONTENT_ENCODING, "gzip");
            context.result(file.compressed());
        } else {
            context.result(file.plain());
        }
    }

    private static boolean matches(String header, String tag) {
        return header != null && (header.equals("*") || items(header).contains(tag));
    }

    private static boolean takesGzip(String header) {
        return header != null
                && items(header).stream()
                        .anyMatch(item -> item.startsWith("gzip")
                                && !GZIP_REFUSED.matcher(item).find());
    }

    private static List<String> items(String header) {
        return List.of(header.strip().split("\\s*,\\s*"));
    }

    /**
     * Javalin's own static files are not used: Jetty makes their entity tags from file times, which are the same for every
     * build of a reproducible jar, so that a browser would keep files of an older version.
     */
    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        throw new UnsupportedOperationException("all files come from the StaticFileStore");
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context context) {
        return Set.of();
    }
}
