package sharedpage.e2e.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;

/**
 * A link that loses and delays packets below TCP, with a server at one end and a browser at the other, each in a network
 * namespace of its own; {@code src/test/c/link.c} is the link. Nothing of it is outside of these namespaces.
 */
public final class EmulatedLink implements AutoCloseable {
    private static final List<Path> SOURCES = Stream.of("link.c", "door.c", "space.c")
            .map(Path.of("src/test/c")::resolve)
            .toList();
    private static final String SERVER = "10.99.0.2";
    private static final int SERVER_PORT = 7070;

    private final Process program;
    private final PrintStream commands;
    private final BufferedReader answers;
    private final String client;
    private final String server;
    private final int driverPort;
    private final int serverPort;

    private EmulatedLink(Process program) throws IOException {
        this.program = program;
        commands = new PrintStream(program.getOutputStream(), true, StandardCharsets.US_ASCII);
        answers = program.inputReader(StandardCharsets.US_ASCII);
        String line = answers.readLine();
        if (line == null || !line.startsWith("ready ")) {
            abort("SKIPPED: bad networks are not tried, since there are no network namespaces here: " + line);
        }
        String[] words = line.split(" ", -1);
        client = words[1];
        server = words[2];
        driverPort = Integer.parseInt(words[3]);
        serverPort = Integer.parseInt(words[4]);
    }

    /** A link without faults; where the kernel or the rights for one are missing, the story is skipped. */
    public static EmulatedLink orSkip() {
        try {
            return new EmulatedLink(new ProcessBuilder(program().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program, compiled when it is first needed. */
    private static Path program() throws IOException {
        Path program = Files.createTempFile("link", "");
        program.toFile().deleteOnExit();
        List<String> command = new ArrayList<>(
                List.of("gcc", "-std=c11", "-O1", "-Wall", "-Wextra", "-pthread", "-o", program.toString()));
        SOURCES.forEach(source -> command.add(source.toString()));
        try {
            Process compiler = new ProcessBuilder(command).inheritIO().start();
            Await.result(compiler.onExit(), () -> "the end of gcc");
            assertEquals(0, compiler.exitValue(), "gcc");
        } catch (IOException noCompiler) {
            abort("SKIPPED: bad networks are not tried, since there is no gcc here.");
        }
        return program;
    }

    /**
     * How it is from now on.
     *
     * @param roundTrip milliseconds that a packet and its answer take at least
     * @param loss packets of a hundred that are lost
     * @param rate kilobits a second, 0 for any
     */
    public EmulatedLink shape(int roundTrip, int loss, int rate) {
        return command("shape " + roundTrip / 2.0 + " " + loss + " " + rate);
    }

    /** From now on everything is lost, and neither end notices. */
    public EmulatedLink hole() {
        return command("hole 0");
    }

    /** The same for so many seconds; {@link #awaitPass} returns when they are over. */
    public EmulatedLink hole(int seconds) {
        return command("hole " + seconds);
    }

    /** Waits until a hole of some seconds is over. */
    public EmulatedLink awaitPass() {
        assertEquals("over", Await.result(CompletableFuture.supplyAsync(this::answer), () -> "the end of a hole"));
        return this;
    }

    /** The hole is over. */
    public EmulatedLink pass() {
        return command("pass");
    }

    /** From now on all that belongs to the connections there are is lost, as by a NAT that has forgotten them. */
    public EmulatedLink forget() {
        return command("forget");
    }

    private EmulatedLink command(String line) {
        commands.println(line);
        assertEquals("ok", answer(), line);
        return this;
    }

    private String answer() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address at which the browser at the other end reaches the server. */
    public URI address(String path) {
        return URI.create("http://" + SERVER + ":" + SERVER_PORT + path);
    }

    /** The address at which the server is reached from here, past the link. */
    public URI pastTheLink() {
        return URI.create("http://localhost:" + serverPort);
    }

    /** Starts a server at its end. */
    public Jar.Server serve() {
        return Jar.start(inside(
                server,
                Jar.java(),
                "-jar",
                Jar.path().toString(),
                "serve",
                "--no-open",
                "--host",
                SERVER,
                "--port",
                String.valueOf(SERVER_PORT),
                "--url",
                address("/").toString()));
    }

    /** Starts a browser at the other end, which has to be quit. */
    public ChromeDriver browser() {
        try {
            String driver = System.getProperty("webdriver.chrome.driver");
            Path script = Files.createTempFile(
                    "chromedriver",
                    ".sh",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(script, "#!/bin/sh\nexec " + String.join(" ", inside(client, driver)) + " \"$@\"\n");
            script.toFile().deleteOnExit();
            return new ChromeDriver(
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(script.toFile())
                            .usingPort(driverPort)
                            .build(),
                    BrowserExtension.options());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command that runs in the namespaces of a process. */
    private static List<String> inside(String process, String... command) {
        List<String> whole = new ArrayList<>(List.of("nsenter", "--net=/proc/" + process + "/ns/net"));
        if (!System.getProperty("user.name").equals("root")) {
            whole.addAll(List.of("--preserve-credentials", "--user=/proc/" + process + "/ns/user"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    @Override
    public void close() {
        commands.close();
        Await.result(program.onExit(), () -> "the end of the link");
    }
}
