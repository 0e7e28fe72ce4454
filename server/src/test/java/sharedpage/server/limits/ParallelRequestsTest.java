package sharedpage.server.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.server.Await;
import sharedpage.server.LongSearch;
import sharedpage.server.Parallel;
import sharedpage.server.concurrent.JobQueue;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.search.SearchJobs;
import sharedpage.sim.explore.Property;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** A limit is exact, however many threads ask at the same time. */
class ParallelRequestsTest {
    /** Threads seldom meet between a look and a count, so they get many chances. */
    private static final int ROUNDS = 200;

    private static final int ATTEMPTS = 40;
    private static final int LIMIT = 4;
    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static final CountDownLatch MAY_END = new CountDownLatch(1);

    @AfterAll
    static void end() throws Exception {
        MAY_END.countDown();
        for (AutoCloseable one : OPEN) {
            one.close();
        }
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("places", LIMIT, ROUNDS, () -> {
                    Places places = new Places(LIMIT);
                    return i -> places.take();
                }),
                limit("burst of an address", LIMIT, ROUNDS, () -> {
                    KeyedRateLimiter rate = new KeyedRateLimiter(1, LIMIT, () -> 0);
                    return i -> rate.tryAcquire("one");
                }),
                limit("wrong codes of an address", 10, ROUNDS, () -> {
                    FailedAttemptLimiter codes = new FailedAttemptLimiter(() -> 0);
                    return i -> !codes.isTooMany("one");
                }),
                limit("jobs that wait", LIMIT, ROUNDS, () -> add(busy(), "address %d")),
                limit("jobs of an address that wait", LIMIT / 2, ROUNDS, () -> add(busy(), "one")),
                limit("searches", 1 + Limit.QUEUED_SEARCHES.value(), 1, ParallelRequestsTest::searching));
    }

    private static Arguments limit(String what, int limit, int rounds, Supplier<IntPredicate> attempt) {
        return Arguments.of(what, limit, rounds, attempt);
    }

    /** A queue whose thread is busy until all tests are over. */
    private static JobQueue busy() {
        JobQueue queue = new JobQueue("jobs", LIMIT);
        OPEN.add(queue);
        CountDownLatch begun = new CountDownLatch(1);
        queue.add("another address", () -> {
            begun.countDown();
            Await.latch(MAY_END, "the end of the tests");
        });
        Await.latch(begun, "the first job");
        return queue;
    }

    private static IntPredicate add(JobQueue queue, String address) {
        return i -> {
            try {
                queue.add(String.format(address, i), () -> {});
                return true;
            } catch (RejectedExecutionException e) {
                return false;
            }
        };
    }

    /** Searches that do not end, since their clock stands still. */
    private static IntPredicate searching() {
        SearchJobs searches = new SearchJobs(() -> 0);
        OPEN.add(searches);
        Scenario scenario =
                ScenarioReader.read("long", LongSearch.text()).value().orElseThrow();
        return i -> {
            try {
                searches.start("address " + i, scenario, new Property(Set.of("deadlock")), 0);
                return true;
            } catch (RefusedException e) {
                return false;
            }
        };
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("limits")
    void soManySucceed(String what, int limit, int rounds, Supplier<IntPredicate> attempt) {
        for (int round = 0; round < rounds; round++) {
            assertEquals(limit, Parallel.successes(ATTEMPTS, attempt.get()), what);
        }
    }
}
