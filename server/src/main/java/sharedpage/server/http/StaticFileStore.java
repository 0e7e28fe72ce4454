package sharedpage.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds the files of the page by the path of their address. They come from the class path, where each is read and
 * compressed once, or from a folder, where each is read at every request. Libraries always come from the class path.
 *
 * <p>A path is accepted only in its plain form (letters, digits, {@code . _ -}), so there is nothing to decode and no way
 * out of the folder.
 */
final class StaticFileStore {
    private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*){1,8}");
    private static final int PATH_CHARACTERS = 200;
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
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** Class path folders of libraries by the start of their address, which has no version in it. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "/lib/lit-html/", WEBJARS + "lit-html/" + BuildInfo.of("lit-html") + "/",
            "/lib/d3/", WEBJARS + "d3/" + BuildInfo.of("d3") + "/dist/");

    private final Map<String, StaticFile> cache = new ConcurrentHashMap<>();
    private final Path folder;

    /**
     * A store of the files in a folder or on the class path.
     *
     * @param folder null for the class path
     */
    StaticFileStore(Path folder) {
        this.folder = folder;
    }

    /** Whether what has this path of an address will never change. */
    boolean isForEver(String path) {
        return folder == null && PageVersion.ofClassPath().isIn(path);
    }

    /** The file at this path of the address, such as {@code /js/main.js}, with a version before it or without. */
    Optional<StaticFile> find(String address) {
        String path = PageVersion.unversioned(address);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (path.length() > PATH_CHARACTERS || !PLAIN_PATH.matcher(path).matches() || type == null) {
            return Optional.empty();
        }
        StaticFile cached = cache.get(path);
        return cached != null ? Optional.of(cached) : load(path, type);
    }

    private Optional<StaticFile> load(String path, String type) {
        Optional<String> library =
                LIBRARIES.keySet().stream().filter(path::startsWith).findFirst();
        try {
            if (library.isEmpty() && folder != null) {
                return Optional.of(StaticFile.of(type, Files.readAllBytes(folder.resolve(path.substring(1)))));
            }
            if (library.isPresent() && !path.endsWith(".js")) {
                return Optional.empty();
            }
            return fromClassPath(
                    path,
                    type,
                    library.map(start -> LIBRARIES.get(start) + path.substring(start.length()))
                            .orElse("/public" + path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<StaticFile> fromClassPath(String path, String type, String resource) throws IOException {
        try (InputStream in = StaticFileStore.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            boolean namesOthers = path.endsWith(".html") || path.startsWith("/js/");
            byte[] plain = in.readAllBytes();
            StaticFile file =
                    StaticFile.of(type, namesOthers ? PageVersion.ofClassPath().in(plain) : plain);
            cache.put(path, file);
            return Optional.of(file);
        }
    }
}
