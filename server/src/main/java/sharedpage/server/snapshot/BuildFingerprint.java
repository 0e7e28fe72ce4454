package sharedpage.server.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import sharedpage.server.session.Session;
import sharedpage.sim.run.Simulation;

/**
 * Which build of this program runs: a number made of the files it consists of. Another build may have other classes, or do
 * something else in the same ones.
 */
final class BuildFingerprint {
    private static final String HERE = Stream.of(Session.class, Simulation.class)
            .map(BuildFingerprint::placeOf)
            .distinct()
            .map(BuildFingerprint::of)
            .toList()
            .toString();

    private BuildFingerprint() {}

    /** That of the build that runs. */
    static String here() {
        return HERE;
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String of(Path place) {
        CRC32 all = new CRC32();
        try {
            for (String file : Files.isDirectory(place) ? inFolder(place) : inJar(place)) {
                all.update(file.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(all.getValue());
    }

    /** The names of all files in a jar, each with the checksum that the jar has of it. */
    private static List<String> inJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(file -> file.getName() + " " + file.getCrc())
                    .toList();
        }
    }

    /** The names of all files in a folder of classes, each with its size and when it was written. */
    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .toList();
        }
    }
}
