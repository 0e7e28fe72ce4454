package sharedpage.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The page's files, from the class path: each is read and compressed once, when it is first asked for, and carries a
 * tag made from its content. A path is taken only in its plain form (letters, digits, {@code . _ -}), so that there is
 * nothing to decode and no way out of the two folders.
 */
final class Assets {
    private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*){1,8}");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** Where the files of libraries are, by the start of their address; their versions stay out of it. */
    private final Map<String, String> libraries = Map.of(
            "/lib/lit-html/", WEBJARS + "lit-html/" + BuildInfo.of("lit-html") + "/",
            "/lib/d3/", WEBJARS + "d3/" + BuildInfo.of("d3") + "/dist/");

    /** The file at this path of the address, such as {@code /js/lesson.js}. */
    Optional<Asset> find(String path) {
        if (path.length() > 200 || !PLAIN_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        Asset asset = known.get(path);
        return asset != null ? Optional.of(asset) : load(path);
    }

    private Optional<Asset> load(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        Optional<String> library =
                libraries.keySet().stream().filter(path::startsWith).findFirst();
        if (!TYPES.containsKey(extension) || (library.isPresent() && !extension.equals("js"))) {
            return Optional.empty();
        }
        String resource = library.map(start -> libraries.get(start) + path.substring(start.length()))
                .orElse("/public" + path);
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] source = in.readAllBytes();
            boolean commented = extension.equals("js") || extension.equals("css");
            Asset asset = Asset.of(TYPES.get(extension), commented ? SourceComments.removedFrom(source) : source);
            known.put(path, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
