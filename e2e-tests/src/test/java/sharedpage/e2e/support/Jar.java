package sharedpage.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The program as it is handed out: one jar, run by plain {@code java -jar} in a process of its own. */
public final class Jar {
    private static final Pattern ADDRESS = Pattern.compile("is at (http://\\S+)");

    private Jar() {}

    /**
     * What a command printed and its exit code.
     *
     * @param exact what it printed, one character a byte
     */
    public record Result(int exit, String exact, String err) {
        public String text() {
            return new String(exact.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        public List<String> lines() {
            return text().lines().toList();
        }
    }

    /** The jar that the build made. */
    public static Path path() {
        Path jar = Path.of(System.getProperty("jar", "../server/target/shared-page-lab.jar"));
        if (!Files.isRegularFile(jar)) {
            throw new AssertionError("There is no " + jar + ". Build it: ./lab test does, and so does mvn package.");
        }
        return jar.toAbsolutePath().normalize();
    }

    /** The program {@code java} that runs these tests. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a command to its end. */
    public static Result run(String... arguments) {
        return run(List.of(), arguments);
    }

    /**
     * Runs a command to its end in a JVM with options of its own.
     *
     * @param jvmOptions such as {@code -Duser.language=tr}
     */
    public static Result run(List<String> jvmOptions, String... arguments) {
        try {
            Path out = Files.createTempFile("lab", ".out");
            Path err = Files.createTempFile("lab", ".err");
            Process process = new ProcessBuilder(command(jvmOptions, arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try {
                ended(process);
            } finally {
                process.destroyForcibly();
            }
            Result result = new Result(
                    process.exitValue(), Files.readString(out, StandardCharsets.ISO_8859_1), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ended(Process process) {
        Await.result(process.onExit(), () -> "the end of " + process.info());
    }

    private static List<String> command(List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", path().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts a server in a process of its own, on any free port, with more arguments; waits until it says where it is. */
    public static Server serve(String... more) {
        return serveAt(0, more);
    }

    /** Starts a server in a process of its own on this port, with more arguments; waits until it says where it is. */
    public static Server serveAt(int port, String... more) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", String.valueOf(port), "--no-open"));
        arguments.addAll(List.of(more));
        return start(command(List.of(), arguments.toArray(String[]::new)));
    }

    /** Starts a process and waits until it says where it is. */
    public static Server start(List<String> command) {
        try {
            Path logs = Files.createDirectories(Path.of("target", "server-logs"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectError(Files.createTempFile(logs, "server-", ".log").toFile());
            builder.environment().putAll(Map.of("LAB_LOG", "json", "LAB_LOG_LEVEL", "DEBUG"));
            Process process = builder.start();
            return new Server(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process if it does not say where it is, so that a failing test leaves none behind. */
    private static URI address(Process process) {
        boolean found = false;
        try {
            CompletableFuture<URI> address = CompletableFuture.supplyAsync(() -> printedAddress(process));
            URI result = Await.result(address, () -> "the address of " + process.info());
            found = true;
            return result;
        } finally {
            if (!found) {
                process.destroyForcibly();
            }
        }
    }

    private static URI printedAddress(Process process) {
        return process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(matcher -> URI.create(matcher.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server ended without saying where it is"));
    }

    /** A server in a process of its own; as an extension it ends with its class. */
    public record Server(Process process, URI address) implements AutoCloseable, AfterAllCallback {
        @Override
        public void close() {
            process.destroy();
        }

        /** Asks it to end, as {@code systemctl stop} does, and waits until it has. */
        public void end() {
            process.destroy();
            ended(process);
        }

        /** Ends it at once, as {@code kill -9} does: it can do nothing about it. */
        public void kill() {
            process.destroyForcibly();
            ended(process);
        }

        @Override
        public void afterAll(ExtensionContext context) {
            close();
        }
    }
}
