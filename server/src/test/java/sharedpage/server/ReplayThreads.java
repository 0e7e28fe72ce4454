package sharedpage.server;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import sharedpage.server.limits.Limit;

/** The threads on which a server replays stored sessions, of which one replay can be made to last. */
final class ReplayThreads extends ThreadPoolExecutor {
    private final AtomicReference<LongReplay> next = new AtomicReference<>();

    private record LongReplay(CountDownLatch begun, CountDownLatch end) {}

    ReplayThreads() {
        super(
                Limit.REOPENED_AT_ONCE.value(),
                Limit.REOPENED_AT_ONCE.value(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>());
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        LongReplay last = next.getAndSet(null);
        if (last != null) {
            last.begun.countDown();
            Await.latch(last.end, "what is done during a replay");
        }
    }

    /** The replay that {@code begin} causes lasts until {@code meanwhile} is done. */
    void during(Runnable begin, Runnable meanwhile) {
        LongReplay replay = new LongReplay(new CountDownLatch(1), new CountDownLatch(1));
        next.set(replay);
        try {
            begin.run();
            Await.latch(replay.begun, "a replay to begin");
            meanwhile.run();
        } finally {
            next.set(null);
            replay.end.countDown();
        }
    }
}
