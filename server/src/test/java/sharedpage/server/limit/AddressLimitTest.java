package sharedpage.server.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often one address may ask, however many there are. */
class AddressLimitTest {
    private final AtomicLong nanoseconds = new AtomicLong();
    private final AddressLimit limit = new AddressLimit(2, 3, nanoseconds::get);

    @Test
    void eachAddressHasItsOwn() {
        for (int i = 0; i < 3; i++) {
            assertTrue(limit.allow("a"));
        }
        assertFalse(limit.allow("a"));
        assertTrue(limit.allow("b"), "nobody else is locked out");
        nanoseconds.addAndGet(500_000_000);
        assertTrue(limit.allow("a"));
        assertFalse(limit.allow("a"));
        assertEquals("2 a second, and 3 at once", limit.words());
    }

    @Test
    void moreAddressesThanAreRememberedShareOne() {
        for (int i = 0; i < AddressLimit.MOST_ADDRESSES; i++) {
            assertTrue(limit.allow("a" + i));
        }
        int allowed = 0;
        for (int i = 0; i < 100; i++) {
            allowed += limit.allow("b" + i) ? 1 : 0;
        }
        assertEquals(3, allowed);
        assertTrue(limit.allow("a7"), "those who are known are not touched");
    }

    @Test
    void whoHasBeenQuietIsForgotten() {
        for (int i = 0; i < AddressLimit.MOST_ADDRESSES; i++) {
            limit.allow("a" + i);
        }
        nanoseconds.addAndGet(1_000_000_000);
        for (int i = 0; i < 100; i++) {
            assertTrue(limit.allow("b" + i));
        }
    }
}
