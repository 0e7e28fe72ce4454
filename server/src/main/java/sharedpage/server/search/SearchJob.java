package sharedpage.server.search;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.limits.Limit;
import sharedpage.server.wire.SearchStatus;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchProgress;
import sharedpage.sim.scenario.Scenario;

/** One search. It is stopped early if its client stops polling. */
public final class SearchJob {
    private static final Logger LOG = LoggerFactory.getLogger(SearchJob.class);

    private final String id;
    private final Scenario scenario;
    private final Property property;
    private final int others;
    private final LongSupplier clock;
    private volatile SearchProgress progress = new SearchProgress(0, 0, 0, 0);
    private volatile long started;
    private volatile long finished;
    private volatile long lastPolled;
    private volatile String end;
    private volatile Exploration answer;
    private volatile boolean done;

    SearchJob(String id, Scenario scenario, Property property, int others, LongSupplier clock) {
        this.id = id;
        this.scenario = scenario;
        this.property = property;
        this.others = others;
        this.clock = clock;
        this.lastPolled = clock.getAsLong();
    }

    /** Runs to the end, to a limit, or until it is stopped. */
    void run() {
        started = clock.getAsLong();
        try {
            answer = Explorer.findAnother(scenario, property, others, SearchJobs.LIMITS, this::shouldContinue);
        } catch (RuntimeException e) {
            LOG.error("a search failed", e);
            end = "failed";
        } finally {
            finished = clock.getAsLong();
            done = true;
        }
    }

    private boolean shouldContinue(SearchProgress now) {
        progress = now;
        long time = clock.getAsLong();
        if (end == null && time - started > TimeUnit.SECONDS.toNanos(Limit.SEARCH_SECONDS.value())) {
            end = "time";
        } else if (end == null
                && time - lastPolled > TimeUnit.SECONDS.toNanos(Limit.SEARCH_ABANDONED_SECONDS.value())) {
            end = "abandoned";
        }
        return end == null;
    }

    /** Requests the end of the search; its result so far is kept. */
    public void stop() {
        if (!done && end == null) {
            end = "asked";
        }
    }

    boolean isFinished() {
        return done;
    }

    /** The progress and the result. Polling keeps the search alive. */
    public SearchStatus status() {
        lastPolled = clock.getAsLong();
        boolean isDone = done;
        Exploration found = answer;
        long until = isDone ? finished : lastPolled;
        long milliseconds = started == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(until - started);
        String state = isDone ? "done" : started == 0 ? "waiting" : "searching";
        SearchProgress reached =
                found == null ? progress : new SearchProgress(found.states(), 0, found.depth(), found.bytes());
        return new SearchStatus(id, scenario, state, reached, milliseconds, isDone ? end : null, found);
    }
}
