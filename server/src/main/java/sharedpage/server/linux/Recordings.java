package sharedpage.server.linux;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The recorded runs of lessons on a Linux kernel: {@code simulations/scenarios/linux}. */
public final class Recordings {
    private Recordings() {}

    /** The file that keeps the run of a lesson. */
    public static String fileName(String lesson) {
        return lesson + ".txt";
    }

    /** The recorded run of a lesson, if there is one. */
    public static Optional<KernelRun> of(String lesson) {
        try (InputStream stream = Recordings.class.getResourceAsStream("/scenarios/linux/" + fileName(lesson))) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(KernelRun.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The recording of " + lesson + " can't be read.", e);
        }
    }
}
