package sharedpage.server.search;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.scenario.Scenario;

/**
 * All searches. One thread does them one after the other, so that a class always has the other processors; an address has
 * one at a time, and only so many wait.
 */
public final class SearchJobs implements AutoCloseable {
    /** How much a search may keep. */
    static final SearchLimits LIMITS =
            new SearchLimits(Limit.SEARCH_DEPTH.value(), Limit.SEARCH_STATES.value(), Limit.SEARCH_BYTES.value());

    private final ExecutorService thread = Executors.newSingleThreadExecutor(LowPriorityThreads.named("search"));
    private final Map<String, SearchJob> known = new LinkedHashMap<>();
    private final Map<String, SearchJob> ofAddress = new HashMap<>();
    private final LongSupplier clock;

    /**
     * Nobody has searched yet.
     *
     * @param clock nanoseconds from any start
     */
    public SearchJobs(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Begins a search as soon as those before it are over.
     *
     * @param address from where it is asked for
     * @param others how many that were found before do not count
     * @return the name of the search, which nobody can guess
     */
    public synchronized String start(String address, Scenario scenario, Property property, int others)
            throws RefusedException {
        ofAddress.values().removeIf(SearchJob::isFinished);
        if (ofAddress.containsKey(address)) {
            throw new RefusedException(Refusal.of(
                    Code.LIMIT,
                    "A search from your address is still running; the limit is one.",
                    "Wait until it is done, at most " + Limit.SEARCH_SECONDS + ", or stop it."));
        } else if (ofAddress.size() > Limit.QUEUED_SEARCHES.value()) {
            throw new RefusedException(Refusal.of(
                    Code.LIMIT,
                    Limit.QUEUED_SEARCHES + " are waiting already.",
                    "Wait a minute, or search with ./lab explore."));
        }
        String id = AccessTokens.randomId();
        SearchJob search = new SearchJob(id, scenario, property, others, clock);
        known.put(id, search);
        ofAddress.put(address, search);
        forgetTheOldest();
        thread.execute(search::run);
        return id;
    }

    private void forgetTheOldest() {
        Iterator<SearchJob> oldest = known.values().iterator();
        while (known.size() > Limit.RECENT_SEARCHES.value() && oldest.hasNext()) {
            if (oldest.next().isFinished()) {
                oldest.remove();
            }
        }
    }

    /** A search by its name, unless it was long ago. */
    public synchronized Optional<SearchJob> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        known.values().forEach(SearchJob::stop);
    }
}
