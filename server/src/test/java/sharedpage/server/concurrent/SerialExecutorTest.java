package sharedpage.server.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sharedpage.server.Await;

/** The tasks of a room run one after another, whatever threads there are. */
class SerialExecutorTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final SerialExecutor mailbox = new SerialExecutor(threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void tasksRunInTheirOrderAndNeverTwoAtOnce() {
        List<Integer> order = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(10_000);
        for (int i = 0; i < 10_000; i++) {
            int number = i;
            mailbox.add(() -> {
                order.add(number);
                done.countDown();
            });
        }
        Await.latch(done, "the last task");
        assertEquals(IntStream.range(0, 10_000).boxed().toList(), order);
    }

    @Test
    void tasksOfLowPriorityTakeTurnsWithTheOthers() {
        List<Runnable> turns = new ArrayList<>();
        List<String> order = new ArrayList<>();
        SerialExecutor manual = new SerialExecutor(turns::add);
        List.of("low 1", "low 2", "low 3").forEach(name -> manual.addLowPriority(() -> order.add(name)));
        manual.add(() -> {
            order.add("1");
            manual.hold();
            manual.release(() -> order.add("1 goes on"));
        });
        manual.add(() -> order.add("2"));
        while (!turns.isEmpty()) {
            turns.remove(0).run();
        }
        assertEquals(List.of("1", "1 goes on", "low 1", "2", "low 2", "low 3"), order);
    }

    @Test
    void aTaskThatFailsDoesNotStopTheOthers() {
        CountDownLatch done = new CountDownLatch(1);
        mailbox.add(() -> {
            throw new IllegalStateException("on purpose");
        });
        mailbox.add(done::countDown);
        Await.latch(done, "the last task");
    }
}
