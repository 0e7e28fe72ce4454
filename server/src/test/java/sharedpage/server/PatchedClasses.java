package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Main classes as another version might have them: copies of their sources, changed and compiled into a folder. */
final class PatchedClasses {
    private final Path folder;

    PatchedClasses(Path folder) {
        this.folder = folder;
    }

    /** The compiled classes; put it before all others on a class path. */
    Path classes() {
        return folder.resolve("classes");
    }

    /**
     * Changes one place of a source and compiles it.
     *
     * @param source name of the file, which is searched for in the main sources
     * @param before must be there exactly once
     */
    void change(String source, String before, String after) throws IOException {
        Path original = find(source);
        String text = Files.readString(original);
        assertEquals(
                2,
                text.split(Pattern.quote(before), -1).length,
                original + " has to have this once, so that it can be changed: " + before);
        Path copy = Files.createDirectories(folder.resolve("sources")).resolve(source);
        Files.writeString(copy, text.replace(before, after));
        compile(copy);
    }

    private static Path find(String source) throws IOException {
        for (Path root : List.of(Path.of("src", "main", "java"), Path.of("..", "simulations", "src", "main", "java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                List<Path> found = files.filter(
                                file -> file.getFileName().toString().equals(source))
                        .toList();
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
        }
        throw new AssertionError("no main source is called " + source);
    }

    private void compile(Path source) throws IOException {
        Files.createDirectories(classes());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            out,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-nowarn",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "-d",
                                    classes().toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertEquals(true, compiled, out.toString());
        }
    }
}
