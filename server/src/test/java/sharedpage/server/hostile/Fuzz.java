package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sharedpage.server.refusal.RefusedException;

/**
 * Gives a reader texts that are almost right, from a seed: each must be read or refused in words, within 100 ms of
 * processor time. Texts that were trouble once lie in {@code src/test/resources/corpus/NAME}; they are read as they are,
 * and others are made from them. {@code -Dlong=true} goes on for ten minutes, {@code -Dseed=N} begins elsewhere.
 */
final class Fuzz {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final long SEED = Long.getLong("seed", 1);
    private static final long LONG_NANOSECONDS = Boolean.getBoolean("long") ? TimeUnit.MINUTES.toNanos(10) : 0;
    private static final long SLOW_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int TRIES = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String name;
    private final Reader reader;
    private int inputs;
    private int refused;
    private long slowest;
    private String slowestText = "";

    /** Something that reads texts. */
    interface Reader {
        /** Makes ready for the next text; its time is not counted. */
        default void prepare() {}

        /** Reads a text, or refuses it. */
        void read(String text) throws RefusedException;

        /** Looks at what came of a text that was not refused; its time is not counted. */
        default void inspect() {}
    }

    private Fuzz(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    /**
     * Reads the corpus of this name, then others.
     *
     * @param models texts that are right, from which others are made as well
     * @param least how many others at least
     */
    static void run(String name, List<String> models, int least, Reader reader) {
        Fuzz fuzz = new Fuzz(name, reader);
        List<String> corpus = corpus(name);
        corpus.forEach(fuzz::read);
        List<String> all = Stream.concat(models.stream(), corpus.stream()).toList();
        Garbage garbage = new Garbage(SEED);
        long start = System.nanoTime();
        for (int i = 0; i < least || System.nanoTime() - start < LONG_NANOSECONDS; i++) {
            fuzz.read(garbage.text(all));
        }
        fuzz.tell();
    }

    private static List<String> corpus(String name) {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS.resolve(name))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private void read(String text) {
        inputs++;
        long time = nanoseconds(text);
        // What was slow once may have been a class that was loaded or code that was interpreted; the text is slow each
        // time.
        for (int again = 1; again < TRIES && time > SLOW_NANOSECONDS; again++) {
            time = Math.min(time, nanoseconds(text));
        }
        if (time > slowest) {
            slowest = time;
            slowestText = text;
        }
        assertTrue(time <= SLOW_NANOSECONDS, () -> name + ", seed " + SEED + ": " + slowest + " ns for: " + text);
    }

    /**
     * Processor time of this thread. Other programs, the garbage collector and the compilers of the Java machine run on
     * other threads and do not count.
     */
    private long nanoseconds(String text) {
        reader.prepare();
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            reader.read(text);
        } catch (RefusedException e) {
            refused++;
            assertTrue(e.refusal().what().endsWith("."), e.refusal().what());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(name + ", seed " + SEED + ", text: " + text, e);
        }
        long time = THREADS.getCurrentThreadCpuTime() - start;
        reader.inspect();
        return time;
    }

    /** The figures of a long run, for whoever reads its output. */
    private void tell() {
        if (LONG_NANOSECONDS > 0) {
            System.out.println(
                    name + ", seed " + SEED + ": " + inputs + " inputs, " + refused + " refused, the slowest "
                            + slowest / 1_000_000.0 + " ms of processor time, " + slowestText.length() + " characters: "
                            + slowestText
                                    .substring(0, Math.min(200, slowestText.length()))
                                    .replace("\n", "\\n"));
        }
    }
}
