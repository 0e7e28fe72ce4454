package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import sharedpage.server.limits.KeyedRateLimiter;

/** What one address may have written to the disk. */
class SharedRatesTest {
    @Test
    void sixHundredSessionsAtOnceThenOneEverySixSeconds() {
        AtomicLong clock = new AtomicLong();
        KeyedRateLimiter kept = SharedRates.at(clock::get).storedSessions();
        for (int i = 0; i < 600; i++) {
            assertTrue(kept.tryAcquire("campus"), "session " + i);
        }
        assertFalse(kept.tryAcquire("campus"));
        assertTrue(kept.tryAcquire("elsewhere"));
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(6_001));
        assertTrue(kept.tryAcquire("campus"));
        assertFalse(kept.tryAcquire("campus"));
    }
}
