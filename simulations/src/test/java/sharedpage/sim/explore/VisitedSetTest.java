package sharedpage.sim.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A set of states forgets none and takes none for another. */
class VisitedSetTest {
    @Test
    void aSetOfManyKeysKnowsEachOfThem() {
        VisitedSet states = new VisitedSet();
        Map<ByteBuffer, Integer> known = new HashMap<>();
        Random random = new Random(8);
        for (int i = 0; i < 300_000; i++) {
            byte[] key = new byte[random.nextInt(12)];
            for (int j = 0; j < key.length; j++) {
                key[j] = (byte) random.nextInt(3);
            }
            Integer number = known.putIfAbsent(ByteBuffer.wrap(key), known.size());
            byte[] longer = java.util.Arrays.copyOf(key, key.length + 3);
            int expected = number == null ? known.size() - 1 : -1 - number;
            assertEquals(expected, states.add(longer, key.length));
        }
        assertEquals(known.size(), states.size());
        assertTrue(states.bytes() > 1 << 20, "more than one chunk is in use");
    }
}
