package sharedpage.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version of all files of the page together, made from their contents. It stands in the addresses with which they name each
 * other, {@code /v/VERSION/js/lesson.js}: another version has other addresses, so a browser may keep what it has for ever.
 */
final class PageVersion {
    private static final int DIGITS = 16;
    private static final String START = "/v/";
    /** A file as pages and scripts name it, from the root; relative addresses stay in their version by themselves. */
    private static final Pattern NAMED = Pattern.compile("(?<=[\"'` ])/(?=(?:js|css|lib)/|icon\\.svg)");

    private static final Pattern VERSIONED = Pattern.compile("^" + START + "[0-9a-f]{" + DIGITS + "}(?=/)");

    private final String prefix;

    /** Made when it is first asked for: files of a folder have none. */
    private static final class OfClassPath {
        private static final PageVersion VERSION = new PageVersion(digest());
    }

    private PageVersion(String digest) {
        prefix = START + digest;
    }

    /** That of the files on the class path. */
    static PageVersion ofClassPath() {
        return OfClassPath.VERSION;
    }

    /** The path without a version, whichever it is: an open page of an older version is given what there is. */
    static String unversioned(String path) {
        return VERSIONED.matcher(path).replaceFirst("");
    }

    /** Whether what has this path will never change. */
    boolean isIn(String path) {
        return path.startsWith(prefix + "/");
    }

    /** A page or a script with this version in the addresses that it names. */
    byte[] in(byte[] text) {
        String plain = new String(text, StandardCharsets.UTF_8);
        return NAMED.matcher(plain).replaceAll(prefix + "/").getBytes(StandardCharsets.UTF_8);
    }

    private static String digest() {
        URL page = PageVersion.class.getResource("/public/index.html");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (page.getProtocol().equals("jar")) {
                String jar = page.getPath().substring(0, page.getPath().indexOf('!'));
                try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
                    add(digest, files.getPath("/public"));
                }
            } else {
                add(digest, Path.of(page.toURI()).getParent());
            }
            digest.update((BuildInfo.of("lit-html") + " " + BuildInfo.of("d3")).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
    }
}
