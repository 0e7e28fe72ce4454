package sharedpage.server.http;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import sharedpage.server.concurrent.JobQueue;
import sharedpage.server.limits.Limit;
import sharedpage.server.limits.TrustedProxies;

/**
 * Long computations that requests ask for. Each kind has a queue and a low-priority thread of its own, so that many requests
 * of one kind delay neither the classes nor the other kinds.
 */
public final class BackgroundJobs implements AutoCloseable {
    /** A kind of computation. */
    enum Kind {
        /** Costs, comparisons and verdicts. */
        CHARTS(Limit.BACKGROUND_JOBS),
        /** Checks of scenarios. */
        CHECKS(Limit.QUEUED_TEXTS),
        /** Previews of scenarios. */
        PREVIEWS(Limit.QUEUED_TEXTS),
        /** Traces of sessions. */
        TRACES(Limit.QUEUED_TEXTS),
        /** Scenarios that are read to be searched. */
        SEARCHES(Limit.QUEUED_TEXTS),
        /** New sessions of a text that its author sends. */
        AUTHORED_SESSIONS(Limit.QUEUED_TEXTS),
        /** New sessions of the library's lessons. */
        LESSON_SESSIONS(Limit.QUEUED_SESSIONS);

        private final Limit limit;

        Kind(Limit limit) {
            this.limit = limit;
        }
    }

    private final Map<Kind, JobQueue> queues = new EnumMap<>(Kind.class);

    private final TrustedProxies proxies;

    /**
     * Empty queues.
     *
     * @param proxies the proxies whose X-Forwarded-For header is trusted
     */
    public BackgroundJobs(TrustedProxies proxies) {
        this.proxies = proxies;
        for (Kind kind : Kind.values()) {
            queues.put(kind, new JobQueue(kind.name(), kind.limit.value()));
        }
    }

    /**
     * Queues a computation.
     *
     * @param context of the request; the addresses of clients take turns
     * @throws HttpProblemException if too many are waiting
     */
    <T> CompletableFuture<T> submit(Kind kind, Context context, Callable<T> work) {
        String address = ClientAddress.of(context, proxies);
        try {
            return CompletableFuture.supplyAsync(
                    () -> called(work), job -> queues.get(kind).add(address, job));
        } catch (RejectedExecutionException e) {
            throw new HttpProblemException(
                    503,
                    "The queue is full: at most " + kind.limit + " wait, half of them from one address.",
                    "Wait a few seconds, then try again.");
        }
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        queues.values().forEach(JobQueue::close);
    }
}
