package sharedpage.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;

/** The hash by which a browser knows that its state is the server's. */
class StateChecksumTest {
    private static final Machine SMALL = Machine.empty(Settings.defaults()
            .with(Setting.PAGE_SIZE, "4")
            .flatMap(settings -> settings.with(Setting.FRAMES, "1"))
            .orElseThrow());

    @Test
    void isTheSumOverTheEntitiesAsTheProtocolDescribesIt() {
        Map<String, String> entities = Map.of(
                "clock",
                "{\"costs\":{\"bit_tests\":0,\"capabilities\":0,\"copied_bytes\":0,\"copies\":0,\"disk\":0,\"entry_updates\":0,\"flushes\":0,\"holds\":0,\"list_reads\":0,"
                        + "\"locks\":0,\"memory\":0,\"message_copies\":0,\"probes\":0,\"releases\":0,\"shootdowns\":0,"
                        + "\"system_calls\":0,\"tlb\":0,\"traps\":0,\"wakes\":0},\"time_ns\":0}",
                "frames/0",
                "{\"bytes\":\"AAAAAA==\",\"frame\":0,\"origins\":[],"
                        + "\"owner\":{\"group\":null,\"kind\":\"free\",\"object\":null,\"page\":null,\"process\":null},\"pins\":0}",
                "dma/0",
                "{\"access\":null,\"at\":0,\"busy\":false,\"channel\":0,\"frame\":null,\"length\":0,\"moved\":0,"
                        + "\"process\":null}");
        long first = 0;
        long second = 0;
        for (Map.Entry<String, String> entity : entities.entrySet()) {
            String text = entity.getKey() + "=" + entity.getValue();
            first += fnv1a(text, 0x811c9dc5L);
            second += fnv1a(text, 0x9dc5811cL);
        }
        String expected = String.format(Locale.ROOT, "%08x%08x", first & 0xffffffffL, second & 0xffffffffL);
        assertEquals(expected, StateChecksum.of(SMALL).toString());
    }

    @Test
    void knowsTheTestVectorsOfItsSource() {
        assertEquals(0xe40c292cL, fnv1a("a", 0x811c9dc5L));
        assertEquals(0xbf9cf968L, fnv1a("foobar", 0x811c9dc5L));
    }

    @Test
    void everyChangeShows() {
        Machine process = SMALL.with(Process.fresh(0, "A", Process.NO_PARENT, 8));
        Origin origin = new Origin(0, Origin.By.CPU, 2, 0, 1, false);
        Bytes zero = Bytes.zeros(1);
        Machine sameByteOtherOrigin = process.with(0, process.frames().get(0).with(0, zero, origin));
        Machine pinned = process.with(0, process.frames().get(0).pinned());
        assertNotEquals(StateChecksum.of(SMALL), StateChecksum.of(process));
        assertNotEquals(StateChecksum.of(process), StateChecksum.of(sameByteOtherOrigin));
        assertNotEquals(StateChecksum.of(process), StateChecksum.of(pinned));
        assertEquals(StateChecksum.of(pinned), StateChecksum.of(SMALL).next(SMALL, pinned));
    }

    /** Written once more, with 64-bit numbers, so that it does not share a mistake. */
    private static long fnv1a(String text, long basis) {
        long hash = basis;
        for (byte value : text.getBytes(StandardCharsets.US_ASCII)) {
            hash = ((hash ^ (value & 0xff)) * 0x01000193L) & 0xffffffffL;
        }
        return hash;
    }
}
