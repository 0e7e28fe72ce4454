package sharedpage.server.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often one address may ask, however many there are. */
class KeyedRateLimiterTest {
    private final AtomicLong nanoseconds = new AtomicLong();
    private final KeyedRateLimiter limit = new KeyedRateLimiter(2, 3, nanoseconds::get);

    @Test
    void eachAddressHasItsOwn() {
        for (int i = 0; i < 3; i++) {
            assertTrue(limit.tryAcquire("a"));
        }
        assertFalse(limit.tryAcquire("a"));
        assertTrue(limit.tryAcquire("b"), "nobody else is locked out");
        nanoseconds.addAndGet(500_000_000);
        assertTrue(limit.tryAcquire("a"));
        assertFalse(limit.tryAcquire("a"));
        assertEquals("2 a second, and 3 at once", limit.description());
    }

    @Test
    void moreAddressesThanAreRememberedShareOne() {
        for (int i = 0; i < Limit.TRACKED_ADDRESSES.value(); i++) {
            assertTrue(limit.tryAcquire("a" + i));
        }
        int allowed = 0;
        for (int i = 0; i < 100; i++) {
            allowed += limit.tryAcquire("b" + i) ? 1 : 0;
        }
        assertEquals(3, allowed);
        assertTrue(limit.tryAcquire("a7"), "those who are known are not touched");
    }

    @Test
    void whoHasBeenQuietIsForgotten() {
        for (int i = 0; i < Limit.TRACKED_ADDRESSES.value(); i++) {
            limit.tryAcquire("a" + i);
        }
        nanoseconds.addAndGet(1_000_000_000);
        for (int i = 0; i < 100; i++) {
            assertTrue(limit.tryAcquire("b" + i));
        }
    }
}
