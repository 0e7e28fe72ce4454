package sharedpage.server.room;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import sharedpage.server.session.Roles;
import sharedpage.server.session.Session;

/** All rooms of this server, by the id of their session. */
public final class Rooms implements AutoCloseable {
    /** Sessions that are kept at a time. */
    public static final int LIMIT = 2000;

    private static final long KEPT_MILLISECONDS = TimeUnit.MINUTES.toMillis(10);

    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Map<String, Integer> limits;
    private final Timers timers;
    private final ExecutorService threads;

    /**
     * No room is open yet.
     *
     * @param limits what every connection is told of its limits
     */
    public Rooms(Map<String, Integer> limits, Timers timers) {
        this.limits = limits;
        this.timers = timers;
        AtomicInteger number = new AtomicInteger();
        this.threads =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
                    Thread thread = new Thread(task, "rooms-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Opens a room; empty if there are too many already. Returns the id of its session. */
    public Optional<String> open(Session session, Roles.Tokens tokens) {
        if (rooms.size() >= LIMIT) {
            return Optional.empty();
        }
        String id = Roles.unguessable();
        rooms.put(
                id,
                new Room(
                        id,
                        session,
                        new Roles(tokens),
                        limits,
                        threads,
                        timers,
                        KEPT_MILLISECONDS,
                        () -> rooms.remove(id)));
        return Optional.of(id);
    }

    public Optional<Room> find(String id) {
        return Optional.ofNullable(rooms.get(id));
    }

    /** Says good-bye in every room; returns when all has been said, or after two seconds. */
    @Override
    public void close() {
        CountDownLatch left = new CountDownLatch(rooms.size());
        rooms.values().forEach(room -> room.close("The server ends.", left::countDown));
        try {
            left.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
