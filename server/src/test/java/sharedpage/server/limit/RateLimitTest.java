package sharedpage.server.limit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often a connection may speak. */
class RateLimitTest {
    private final AtomicLong nanoseconds = new AtomicLong();
    private final RateLimit limit = new RateLimit(20, 40, nanoseconds::get);

    @Test
    void aBurstThenSoManyASecond() {
        for (int i = 0; i < 40; i++) {
            assertTrue(limit.allow(), "message " + i + " of the burst");
        }
        assertFalse(limit.allow());
        nanoseconds.addAndGet(100_000_000);
        assertTrue(limit.allow());
        assertTrue(limit.allow());
        assertFalse(limit.allow());
    }

    @Test
    void aLongPauseGivesNoMoreThanABurst() {
        nanoseconds.addAndGet(3_600_000_000_000L);
        for (int i = 0; i < 40; i++) {
            assertTrue(limit.allow());
        }
        assertFalse(limit.allow());
    }
}
