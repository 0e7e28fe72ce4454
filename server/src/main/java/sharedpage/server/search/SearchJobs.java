package sharedpage.server.search;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import sharedpage.server.concurrent.LowPriorityThreads;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.wire.SearchRequest;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.scenario.Scenario;

/**
 * The queue of searches. One thread runs them one after the other, so that classes keep the other processors. An address
 * has one search at a time.
 */
public final class SearchJobs implements AutoCloseable {
    /** Bounds of one search. */
    static final SearchLimits LIMITS =
            new SearchLimits(Limit.SEARCH_DEPTH.value(), Limit.SEARCH_STATES.value(), Limit.SEARCH_BYTES.value());

    private final ExecutorService thread = Executors.newSingleThreadExecutor(LowPriorityThreads.named("search"));
    private final Map<String, SearchJob> known = new LinkedHashMap<>();
    private final Map<String, SearchJob> ofAddress = new HashMap<>();
    private final Map<RequestId, BegunSearch> begun = new HashMap<>();
    private final LongSupplier clock;

    /** The id that a client gave its request; unique among those from its address. */
    private record RequestId(String address, String id) {}

    /** A search, and the request that began it. */
    private record BegunSearch(SearchRequest request, String search) {}

    /**
     * An empty queue.
     *
     * @param clock nanoseconds from any start
     */
    public SearchJobs(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Queues a search, unless this request came before with its id; then it is answered with that search.
     *
     * @param address of the client
     * @return an unguessable id
     * @throws RefusedException if another request came with this id, or there are too many searches
     */
    public synchronized String startOnce(String address, SearchRequest request, Scenario scenario, Property property)
            throws RefusedException {
        if (request.id() == null) {
            return start(address, scenario, property, request.others());
        }
        RequestId id = new RequestId(address, request.id());
        BegunSearch before = begun.get(id);
        if (before != null && !before.request.equals(request)) {
            throw new RefusedException(Refusal.malformed(
                    "Another request had this id, so no search was begun.", "Send it with an id of its own."));
        }
        if (before == null) {
            before = new BegunSearch(request, start(address, scenario, property, request.others()));
            begun.put(id, before);
        }
        return before.search;
    }

    /**
     * Queues a search.
     *
     * @param address of the client
     * @param others number of findings to skip
     * @return an unguessable id
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
                    "The queue is full: " + Limit.QUEUED_SEARCHES + " are waiting.",
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
        begun.values().removeIf(one -> !known.containsKey(one.search));
    }

    /** The search with this id, unless it has expired. */
    public synchronized Optional<SearchJob> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        known.values().forEach(SearchJob::stop);
    }
}
