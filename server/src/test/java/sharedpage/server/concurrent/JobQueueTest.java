package sharedpage.server.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sharedpage.server.Await;

/** Which of the waiting jobs is next, and how many may wait. */
class JobQueueTest {
    private static final int LIMIT = 6;

    private final JobQueue queue = new JobQueue("jobs", LIMIT);
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    /** The thread is busy, so that what follows waits. */
    @BeforeEach
    void keepBusy() {
        CountDownLatch begun = new CountDownLatch(1);
        queue.add("another address", () -> {
            begun.countDown();
            Await.latch(mayEnd, "the end of the test's additions");
        });
        Await.latch(begun, "the first job");
    }

    @AfterEach
    void end() {
        mayEnd.countDown();
        queue.close();
    }

    @Test
    void addressesTakeTurns() {
        List.of("A1", "A2", "A3", "B1", "B2", "C1").forEach(this::add);
        mayEnd.countDown();
        assertEquals(List.of("A1", "B1", "C1", "A2", "B2", "A3"), next(LIMIT));
    }

    @Test
    void oneAddressTakesHalfOfTheQueueAtMost() {
        List.of("A1", "A2", "A3").forEach(this::add);
        assertThrows(RejectedExecutionException.class, () -> add("A4"));
        List.of("B1", "C1", "D1").forEach(this::add);
        assertThrows(RejectedExecutionException.class, () -> add("E1"));
        mayEnd.countDown();
        assertEquals(List.of("A1", "B1", "C1", "D1", "A2", "A3"), next(LIMIT));
    }

    @Test
    void aRefusedAddressMayWaitAgainAfterItsJobs() {
        List.of("A1", "A2", "A3").forEach(this::add);
        assertThrows(RejectedExecutionException.class, () -> add("A4"));
        mayEnd.countDown();
        assertEquals(List.of("A1", "A2", "A3"), next(3));
        add("A5");
        assertEquals(List.of("A5"), next(1));
    }

    /** A job named after its address and a number. */
    private void add(String job) {
        queue.add(job.substring(0, 1), () -> done.add(job));
    }

    private List<String> next(int count) {
        return Stream.generate(() -> Await.next(done, () -> "a job"))
                .limit(count)
                .toList();
    }
}
