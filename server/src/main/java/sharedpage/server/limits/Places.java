package sharedpage.server.limits;

import java.util.concurrent.atomic.AtomicInteger;

/** Places in a queue; never more are taken than there are, whatever threads take them. */
public final class Places {
    private final int all;
    private final AtomicInteger taken = new AtomicInteger();

    /** All of them are free. */
    public Places(int all) {
        this.all = all;
    }

    /** Takes one; false if none is free. */
    public boolean take() {
        return taken.getAndUpdate(now -> Math.min(all, now + 1)) < all;
    }

    public void giveBack() {
        taken.decrementAndGet();
    }
}
