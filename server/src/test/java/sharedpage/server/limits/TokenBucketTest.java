package sharedpage.server.limits;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often a connection may speak. */
class TokenBucketTest {
    private final AtomicLong nanoseconds = new AtomicLong();
    private final TokenBucket limit = new TokenBucket(20, 40, nanoseconds::get);

    @Test
    void aBurstThenSoManyASecond() {
        for (int i = 0; i < 40; i++) {
            assertTrue(limit.tryAcquire(), "message " + i + " of the burst");
        }
        assertFalse(limit.tryAcquire());
        nanoseconds.addAndGet(100_000_000);
        assertTrue(limit.tryAcquire());
        assertTrue(limit.tryAcquire());
        assertFalse(limit.tryAcquire());
    }

    @Test
    void aLongPauseGivesNoMoreThanABurst() {
        nanoseconds.addAndGet(3_600_000_000_000L);
        for (int i = 0; i < 40; i++) {
            assertTrue(limit.tryAcquire());
        }
        assertFalse(limit.tryAcquire());
    }
}
