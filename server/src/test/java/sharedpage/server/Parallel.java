package sharedpage.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Attempts that several threads make at the same time. */
public final class Parallel {
    private static final int THREADS = 8;

    private Parallel() {}

    /**
     * How many of the attempts succeed.
     *
     * @param attempt is given numbers from 0 on, and says whether it succeeded
     */
    public static int successes(int attempts, IntPredicate attempt) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(THREADS);
        AtomicInteger next = new AtomicInteger();
        try {
            List<CompletableFuture<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                counts.add(CompletableFuture.supplyAsync(() -> successes(start, next, attempts, attempt), threads));
            }
            return counts.stream()
                    .mapToInt(count -> Await.result(count, () -> "all attempts"))
                    .sum();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int successes(CountDownLatch start, AtomicInteger next, int attempts, IntPredicate attempt) {
        start.countDown();
        Await.latch(start, "the start of the other threads");
        int successes = 0;
        for (int i = next.getAndIncrement(); i < attempts; i = next.getAndIncrement()) {
            successes += attempt.test(i) ? 1 : 0;
        }
        return successes;
    }
}
