package sharedpage.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code serve} as somebody types it, in a process of its own on any free port.
 *
 * @param out what it prints, line by line
 */
public record Served(Process process, BufferedReader out) implements AutoCloseable {
    /** Starts it with more arguments; it may not listen yet. */
    public static Served with(String... arguments) throws IOException {
        return with(List.of(), arguments);
    }

    /** Starts it with these folders of classes before all others, which may hold other versions of classes. */
    public static Served with(List<Path> classes, String... arguments) throws IOException {
        List<String> classPath = new ArrayList<>();
        classes.forEach(folder -> classPath.add(folder.toString()));
        classPath.add(System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, classPath),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--no-open"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Served(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
