package sharedpage.server.room;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.limits.FailedAttemptLimiter;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Session;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.StorageException;
import sharedpage.server.store.journal.SessionRecord;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;

/** All rooms of this server, by the id of their session. Sessions that are kept get a room again when somebody comes. */
public final class RoomRegistry implements AutoCloseable, ServerContext.RoomOpener {
    private static final Logger LOG = LoggerFactory.getLogger(RoomRegistry.class);
    private static final long IDLE_MILLISECONDS = TimeUnit.MINUTES.toMillis(Limit.IDLE_SESSION_MINUTES.value());
    private static final int MOST = Limit.OPEN_SESSIONS.value();
    private static final int OF_AN_ADDRESS = Limit.OPEN_SESSIONS_PER_ADDRESS.value();

    private final RoomQuota space = new RoomQuota(MOST, OF_AN_ADDRESS);
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final ServerContext house;
    private final FailedAttemptLimiter tries = new FailedAttemptLimiter(System::nanoTime);
    private final String version;
    private final ExecutorService threads;

    /**
     * No room is open yet.
     *
     * @param limits what every connection is told of its limits
     * @param address under which others reach this server, with a slash at its end; known once it listens
     * @param version of this program, for those who read the log later
     */
    public RoomRegistry(
            Map<String, Integer> limits, Timers timers, SessionLog log, String version, Supplier<String> address) {
        this.version = version;
        AtomicInteger number = new AtomicInteger();
        this.threads =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
                    Thread thread = new Thread(task, "rooms-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.house = ServerContext.of(limits, threads, timers, log, address, this);
    }

    /** How many rooms are open. */
    public int count() {
        return rooms.size();
    }

    /**
     * Opens a room for a new session; returns the id of its session.
     *
     * @param from the network address that wants it
     * @throws RefusedException if there are too many already
     */
    public String open(Session session, AccessTokens.TokenPair tokens, String from) throws RefusedException {
        return open(
                        SessionContext.fresh(
                                AccessTokens.randomId(), version, session, AccessTokens.of(tokens), house.log()),
                        from)
                .id();
    }

    @Override
    public Room open(SessionContext opened, String from) throws RefusedException {
        space.reserve(rooms.values(), from);
        Room room = new Room(opened, house, from, IDLE_MILLISECONDS, closed -> rooms.remove(closed.id(), closed));
        rooms.put(opened.id(), room);
        return room;
    }

    @Override
    public Optional<Room> room(String session) {
        return Optional.ofNullable(rooms.get(session));
    }

    /**
     * The room of a session; if it was kept and has none, it gets one.
     *
     * @param from the network address that asks
     * @throws RefusedException if there is no such session, or it cannot be opened
     */
    public Room find(String id, String from) throws RefusedException {
        Room open = rooms.get(id);
        return open != null ? open : reopened(id, from);
    }

    /**
     * The room that a join code opens.
     *
     * @param from the network address that asks
     * @throws RefusedException if there is none, or that address was wrong too often
     */
    public Room findByCode(String code, String from) throws RefusedException {
        if (!tries.isAllowed(from)) {
            throw refused(
                    Code.LIMIT,
                    "More than " + Limit.WRONG_CODES_PER_MINUTE + " from your network were wrong within a minute.",
                    "Wait a minute, then type the code with care.");
        }
        String id = house.codes().get(code);
        if (id == null) {
            id = house.log().sessionOf(code).orElse(null);
        }
        Room room = id == null ? null : find(id, from);
        if (room == null || !room.isOpenTo(code)) {
            tries.recordFailure(from);
            throw refused(Code.TOKEN, "No class has this code.", "Look at it again; it ends with the class.");
        }
        return room;
    }

    /** The address at which a class joins by this code. */
    public String joinUrl(String code) {
        return house.address().get() + "j/" + code;
    }

    /** One at a time, so that a class that comes back at once does not have its session made again for each. */
    private synchronized Room reopened(String id, String from) throws RefusedException {
        Room open = rooms.get(id);
        if (open != null) {
            return open;
        }
        try {
            SessionRecord stored = house.log()
                    .find(id)
                    .orElseThrow(() -> refused(
                            Code.GONE,
                            "This session does not exist any more.",
                            "Start the lesson again from the address /."));
            return open(SessionContext.again(stored, house.log()), from);
        } catch (StorageException e) {
            LOG.error("a session can't be read", e);
            throw refused(Code.STORAGE, e.what(), e.mend());
        }
    }

    private static RefusedException refused(Code code, String what, String mend) {
        return new RefusedException(Refusal.of(code, what, mend));
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
