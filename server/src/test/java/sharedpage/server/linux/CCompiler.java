package sharedpage.server.linux;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Whether scenarios can be carried out on a real kernel here. */
public final class CCompiler {
    public static final String SKIPPED =
            "SKIPPED: no Linux or no gcc, so no real kernel is compared with the model. ./lab test installs gcc.";

    private CCompiler() {}

    public static boolean isThere() {
        return KernelProgram.isLinux()
                && Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "gcc")));
    }
}
