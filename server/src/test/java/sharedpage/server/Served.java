package sharedpage.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@code serve} as typed on a command line, in a process of its own on any free port. */
public final class Served implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Served(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

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
        return new Served(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line that it prints. */
    public String line() {
        String line = Await.result(CompletableFuture.supplyAsync(this::read), () -> "a line from " + process.info());
        if (line == null) {
            throw new AssertionError("the server ended with " + Await.exitOf(process));
        }
        return line;
    }

    private String read() {
        try {
            return out.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        Await.exitOf(process);
    }
}
