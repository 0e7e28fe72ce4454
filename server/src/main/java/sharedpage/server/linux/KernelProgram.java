package sharedpage.server.linux;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import sharedpage.server.limits.Limit;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * The C program that carries commands out with real processes. GCC makes it of the sources on the class path when it is
 * first used, and keeps it in a folder that is named after them.
 */
public final class KernelProgram {
    private static final List<String> SOURCES = List.of(
            "lab.h",
            "main.c",
            "exchange.c",
            "outside.c",
            "bytes.c",
            "observe.c",
            "process.c",
            "memory.c",
            "atomic.c",
            "group.c",
            "mailbox.c",
            "call.c",
            "capability.c",
            "channel.c",
            "distance.c");

    private final Path executable;

    private KernelProgram(Path executable) {
        this.executable = executable;
    }

    /** Whether this system can run it. */
    public static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    /**
     * The program, made if need be.
     *
     * @param cache the folder below which it is kept
     */
    public static KernelProgram in(Path cache) throws KernelException {
        if (!isLinux()) {
            throw new KernelException("This needs a Linux kernel; this system is " + System.getProperty("os.name")
                    + ". Run it on Linux. The recorded runs are in simulations/scenarios/linux.");
        }
        try {
            Path folder = cache.resolve("kernel-program-" + fingerprint());
            Path program = folder.resolve("lab");
            if (!Files.isExecutable(program)) {
                compile(Files.createDirectories(folder), program);
            }
            return new KernelProgram(program);
        } catch (IOException e) {
            throw new KernelException("The folder " + cache + " can't be used: " + e.getMessage()
                    + ". Set XDG_CACHE_HOME to a folder that can be written.");
        }
    }

    /** The folder for what a user's programs can make again. */
    public static Path userCache(String cacheHome, String home) {
        Path folder = cacheHome == null || cacheHome.isEmpty() ? Path.of(home, ".cache") : Path.of(cacheHome);
        return folder.resolve("shared-page-lab");
    }

    private static String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String source : SOURCES) {
                digest.update(source(source));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static byte[] source(String name) throws IOException {
        try (InputStream stream = KernelProgram.class.getResourceAsStream("c/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The class path has no source " + name + ".");
            }
            return stream.readAllBytes();
        }
    }

    private static void compile(Path folder, Path program) throws IOException, KernelException {
        Path made = Files.createTempFile(folder, "lab", ".new");
        List<String> command = new ArrayList<>(List.of("gcc", "-std=gnu11", "-O1", "-Wall", "-o", made.toString()));
        for (String source : SOURCES) {
            Path file = folder.resolve(source);
            Files.write(file, source(source));
            if (source.endsWith(".c")) {
                command.add(file.toString());
            }
        }
        command.addAll(List.of("-pthread", "-lrt"));
        Path said = folder.resolve("gcc.log");
        if (run(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()), "gcc") != 0) {
            throw new KernelException("GCC can't compile the program for the kernel:\n" + Files.readString(said)
                    + "Install a C compiler and the headers of C: sudo apt-get install gcc libc6-dev");
        }
        Files.move(made, program, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int run(ProcessBuilder command, String name) throws KernelException {
        try {
            Process process = command.start();
            if (!process.waitFor(Limit.KERNEL_PROGRAM_SECONDS.value(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new KernelException(name + " did not end within " + Limit.KERNEL_PROGRAM_SECONDS
                        + ". Run it again; if that does not help, a process of the scenario runs for ever.");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new KernelException(
                    name + " can't be started: " + e.getMessage() + ". Install it: sudo apt-get install gcc libc6-dev");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KernelException("Interrupted while " + name + " was running.");
        }
    }

    /** Carries commands out. */
    public KernelRun run(List<String> commands, Settings settings) throws KernelException {
        try {
            Path folder = Files.createTempDirectory("shared-page-lab");
            try {
                return run(commands, settings, folder);
            } finally {
                for (String file : List.of("commands", "replies", "errors")) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new KernelException("The folder for temporary files can't be used: " + e.getMessage() + ".");
        }
    }

    private KernelRun run(List<String> commands, Settings settings, Path folder) throws IOException, KernelException {
        Path input = Files.write(folder.resolve("commands"), commands);
        Path answers = folder.resolve("replies");
        Path errors = folder.resolve("errors");
        ProcessBuilder command = new ProcessBuilder(
                        executable.toString(),
                        String.valueOf(settings.pageSize()),
                        String.valueOf(settings.get(Setting.PAGES)))
                .redirectInput(input.toFile())
                .redirectOutput(answers.toFile())
                .redirectError(errors.toFile());
        int code = run(command, executable.toString());
        List<String> output = Files.readAllLines(answers, StandardCharsets.US_ASCII);
        long replied = output.stream().filter(KernelRun.END::equals).count();
        if (code != 0 || replied != commands.size()) {
            throw new KernelException("The program for the kernel stopped with exit code " + code + ": "
                    + Files.readString(errors).strip()
                    + ". It needs /proc, /dev/shm, POSIX message queues and the right to read the memory of its own"
                    + " children; a container may forbid these.");
        }
        String kernel = String.format(
                Locale.ROOT,
                "Linux %s %s, %s",
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                output.get(0));
        return KernelRun.of(kernel, commands, output.subList(1, output.size()));
    }
}
