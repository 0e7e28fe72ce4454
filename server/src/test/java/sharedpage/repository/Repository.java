package sharedpage.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the checkout in which the tests run, as text; what a build or an editor leaves there is not among them. */
final class Repository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> LEFT_OUT = Set.of(".git", "target", "node_modules", ".idea", ".vscode");

    private Repository() {}

    /** A text file: its path from the root, with slashes, and its content. */
    record TextFile(String path, String text) {
        boolean isIn(String... folders) {
            return Stream.of(folders).anyMatch(path::startsWith);
        }

        boolean isOfType(String... endings) {
            return Stream.of(endings).anyMatch(path::endsWith);
        }

        /** {@code path:line: match} of everything that the pattern finds. */
        List<String> occurrences(Pattern pattern) {
            List<String> found = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(path + ":" + lineOf(matcher.toMatchResult()) + ": " + matcher.group());
            }
            return found;
        }

        private long lineOf(MatchResult match) {
            return 1
                    + text.substring(0, match.start())
                            .chars()
                            .filter(letter -> letter == '\n')
                            .count();
        }
    }

    /** All text files; pictures and other files that are not UTF-8 are left out. */
    static List<TextFile> textFiles() {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(path -> isKept(ROOT.relativize(path)) && Files.isRegularFile(path))
                    .flatMap(Repository::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Main code and the pages: no tests, benchmarks or build files. */
    static List<TextFile> mainCode() {
        return textFiles().stream()
                .filter(file -> file.path().contains("/src/main/") || file.isIn("web/public/"))
                .toList();
    }

    private static boolean isKept(Path path) {
        for (Path part : path) {
            if (LEFT_OUT.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Stream<TextFile> read(Path file) {
        try {
            String path = ROOT.relativize(file).toString().replace('\\', '/');
            return Stream.of(new TextFile(path, Files.readString(file)));
        } catch (CharacterCodingException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
