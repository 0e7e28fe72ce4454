package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sharedpage.server.protocol.ClientWireReader;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.SessionRequest;
import sharedpage.sim.scenario.Handout;
import sharedpage.sim.scenario.Library;
import sharedpage.sim.scenario.Reading;
import sharedpage.sim.scenario.ScenarioReader;

/**
 * What reads texts from outside, given texts that are almost right, from a seed: each is read or refused in words, soon.
 * {@code -Dlong=true} goes on for ten minutes each, {@code -Dseed=N} begins elsewhere.
 */
class ReaderFuzzTest {
    private static final int INPUTS = 500;
    private static final long LONG_NANOSECONDS = Boolean.getBoolean("long") ? TimeUnit.MINUTES.toNanos(10) : 0;
    private static final long SLOW_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SEED = Long.getLong("seed", 1);

    private static final List<String> WIRE = List.of(
            "{\"type\":\"join\",\"session\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"token\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"seen\":null}",
            "{\"type\":\"next\",\"id\":\"a\",\"at\":0,\"grain\":\"marker\",\"answer\":\"nowhere\"}",
            "{\"type\":\"perform\",\"id\":\"b\",\"at\":0,\"operation\":{\"write\":{\"by\":\"A\",\"page\":2,\"text\":\"x\"}}}",
            "{\"type\":\"move\",\"id\":\"c\",\"to\":3}",
            "{\"type\":\"fetch\",\"id\":\"d\",\"node\":3}",
            "{\"type\":\"change\",\"id\":\"e\",\"at\":0,\"settings\":{\"page_size\":4,\"transfer\":\"dma\"}}",
            "{\"type\":\"play\",\"id\":\"f\",\"at\":0,\"stepsPerSecond\":0.5}",
            "{\"type\":\"pause\",\"id\":\"g\"}",
            "{\"type\":\"heartbeat\",\"seq\":7}");

    private static final List<String> REQUESTS = List.of(
            "{\"scenario\":\"walls\",\"settings\":{\"page_size\":4},\"step\":3}",
            "{\"text\":\"title: x\\nprocesses: {A: {}}\\nsteps:\\n  - quit: {by: A}\\n\"}");

    /** A reader of texts, which refuses what it can't read. */
    private interface Reader {
        void read(String text) throws RefusedException;
    }

    @Test
    void wireMessages() {
        fuzz(WIRE, ClientWireReader::read);
        fuzz(WIRE, ClientWireReader::idOf);
    }

    @Test
    void requestsForSessions() {
        fuzz(REQUESTS, SessionRequest::read);
    }

    @Test
    void scenarios() {
        fuzz(scenarioTexts(), text -> {
            Reading reading = ScenarioReader.read("fuzz.yaml", text);
            assertTrue(reading.scenario().isPresent() || !reading.problems().isEmpty(), "neither read nor refused");
        });
    }

    @Test
    void scenariosToHandOut() {
        fuzz(scenarioTexts(), text -> ScenarioReader.read("fuzz.yaml", text)
                .scenario()
                .ifPresent(scenario -> assertFalse(Handout.of(scenario.text()).isEmpty())));
    }

    private static List<String> scenarioTexts() {
        return Library.names().stream()
                .map(name -> Library.text(name).orElseThrow())
                .toList();
    }

    private static void fuzz(List<String> models, Reader reader) {
        Garbage garbage = new Garbage(SEED);
        long start = System.nanoTime();
        for (int i = 0; i < INPUTS || System.nanoTime() - start < LONG_NANOSECONDS; i++) {
            String text = garbage.text(models);
            long time = Math.min(nanoseconds(reader, text), SLOW_NANOSECONDS * 100);
            for (int again = 0; again < 3 && time > SLOW_NANOSECONDS; again++) {
                time = Math.min(time, nanoseconds(reader, text));
            }
            assertTrue(time <= SLOW_NANOSECONDS, time + " ns for: " + text);
        }
    }

    /** Processor time, which other programs do not disturb. */
    private static long nanoseconds(Reader reader, String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            reader.read(text);
        } catch (RefusedException e) {
            assertTrue(e.refusal().what().endsWith("."), e.refusal().what());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + SEED + ", text: " + text, e);
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
