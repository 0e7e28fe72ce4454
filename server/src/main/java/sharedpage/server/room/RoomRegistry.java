package sharedpage.server.room;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.limits.FailedAttemptLimiter;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Session;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.StorageException;
import sharedpage.server.store.format.SessionRecord;

/** All rooms of this server, by the id of their session. A stored session gets a room again when a client joins it. */
public final class RoomRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomRegistry.class);
    /** 128 random bits in base64url have 22 characters. */
    private static final Pattern SESSION_ID = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private static final long IDLE_NANOSECONDS = TimeUnit.MINUTES.toNanos(Limit.IDLE_SESSION_MINUTES.value());
    private static final long IDLE_CHECK_MILLISECONDS = 15_000;

    private final RoomQuota quota = new RoomQuota(Limit.OPEN_SESSIONS.value(), Limit.OPEN_SESSIONS_PER_ADDRESS.value());
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final ServerContext server;
    private final RoomReopener reopener;
    private final ForkQueue forks = new ForkQueue(this::open);
    private final FailedAttemptLimiter attempts = new FailedAttemptLimiter(System::nanoTime);
    private final String version;
    private final ExecutorService threads;
    private final Timers.Timer idleCheck;

    /**
     * No room is open yet.
     *
     * @param limits names and values that {@code welcome} sends to every connection
     * @param reopening threads that replay stored sessions
     * @param version of this program, which is stored with each session
     * @param address the URL of this server in links, with a slash at its end; known once it listens
     */
    public RoomRegistry(
            Map<String, Integer> limits,
            Timers timers,
            SessionLog log,
            Executor reopening,
            String version,
            Supplier<String> address) {
        this.version = version;
        this.reopener = new RoomReopener(reopening);
        AtomicInteger number = new AtomicInteger();
        this.threads =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
                    Thread thread = new Thread(task, "rooms-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.server = new ServerContext(limits, threads, timers, log, address);
        this.idleCheck = timers.every(IDLE_CHECK_MILLISECONDS, () -> closeIdle(System.nanoTime()));
    }

    /** How many rooms are open. */
    public int count() {
        return rooms.size();
    }

    /**
     * Opens a room for a new session.
     *
     * @param id of the session, drawn by the client: 22 to 64 characters of {@code A-Z a-z 0-9 _ -}
     * @param client the network address that asks for it
     * @throws RefusedException if the id is too short or taken, or there are too many rooms
     */
    public void open(String id, Session session, AccessTokens.TokenPair tokens, String client) throws RefusedException {
        if (!SESSION_ID.matcher(id).matches()) {
            throw refused(
                    Code.MALFORMED,
                    "The id of the session has " + id.length() + " characters.",
                    "Make it 22 to 64 random characters of A-Z a-z 0-9 _ -.");
        }
        if (server.log().find(id).isPresent()) {
            throw taken();
        }
        open(SessionContext.fresh(id, version, session, AccessTokens.of(tokens), server.log()), client);
    }

    /**
     * Opens a room for a session that has none. One after the other, and one that has to be closed for it is closed first, so
     * that there are never more than the quota allows.
     */
    synchronized Room open(SessionContext session, String client) throws RefusedException {
        if (rooms.containsKey(session.id())) {
            throw taken();
        }
        for (Optional<Room> full = quota.toClose(rooms.values(), client);
                full.isPresent();
                full = quota.toClose(rooms.values(), client)) {
            closeIfEmpty(full.get()).join();
        }
        Room room = new Room(session, server, client);
        rooms.put(session.id(), room);
        return room;
    }

    private static RefusedException taken() {
        return refused(Code.MALFORMED, "The id of the session is taken.", "Choose another one.");
    }

    /** Where forks wait to be made. */
    ForkQueue forks() {
        return forks;
    }

    /** The room of a session, if it is open. */
    Optional<Room> openRoom(String session) {
        return Optional.ofNullable(rooms.get(session));
    }

    /**
     * Closes the rooms that have had no member for long enough.
     *
     * @param now as {@link System#nanoTime} tells it
     */
    @SuppressWarnings("FutureReturnValueIgnored") // a room is removed whenever it has closed
    void closeIdle(long now) {
        rooms.values().stream()
                .filter(room -> now - room.emptySince().orElse(now) > IDLE_NANOSECONDS)
                .forEach(this::closeIfEmpty);
    }

    /** Completes when the room is removed, or is found not to be empty any more. */
    private CompletableFuture<Void> closeIfEmpty(Room room) {
        return room.closeIfEmpty().thenAccept(closed -> {
            if (closed) {
                rooms.remove(room.id(), room);
            }
        });
    }

    /**
     * The room of a session; a stored session that has none gets one. The future ends with a {@link RefusedException} if there
     * is no such session, or it cannot be opened.
     *
     * @param client the network address that asks
     */
    public CompletableFuture<Room> find(String id, String client) {
        Room open = rooms.get(id);
        return open != null
                ? CompletableFuture.completedFuture(open)
                : reopener.reopen(id, () -> foundOrReopened(id, client));
    }

    /**
     * The id of the session that a join code opens.
     *
     * @param client the network address that asks
     * @throws RefusedException if there is none; with other words if that address was wrong too often
     */
    public String sessionOf(String code, String client) throws RefusedException {
        String open = server.codes().get(code);
        Optional<String> session = open == null
                ? server.log().sessionOf(code)
                : openRoom(open).filter(room -> room.isOpenTo(code)).map(Room::id);
        if (session.isPresent()) {
            return session.get();
        }
        if (attempts.isTooMany(client)) {
            throw refused(
                    Code.LIMIT,
                    "No class has this code, and more than " + Limit.WRONG_CODES_PER_MINUTE
                            + " from your network were wrong within a minute.",
                    "Wait a minute, then type the code with care.");
        }
        throw refused(Code.TOKEN, "No class has this code.", "Look at it again; it ends with the class.");
    }

    /** The address at which a class joins by this code. */
    public String joinUrl(String code) {
        return AccessLinks.joinUrl(server, code);
    }

    /** It may have been opened between the first look and this one. */
    private Room foundOrReopened(String id, String client) throws RefusedException {
        Room open = rooms.get(id);
        return open != null ? open : reopened(id, client);
    }

    private Room reopened(String id, String client) throws RefusedException {
        try {
            SessionRecord stored = server.log()
                    .find(id)
                    .orElseThrow(() -> refused(
                            Code.GONE,
                            "This session does not exist any more.",
                            "Start the lesson again from the address /."));
            return open(SessionContext.again(stored, server.log()), client);
        } catch (StorageException e) {
            LOG.error("a session can't be read", e);
            throw refused(Code.STORAGE, e.what(), e.hint());
        }
    }

    private static RefusedException refused(Code code, String what, String hint) {
        return new RefusedException(Refusal.of(code, what, hint));
    }

    /** Says goodbye in every room; returns when that has been sent, or after {@link Limit#GOODBYE_SECONDS}. */
    @Override
    public void close() {
        idleCheck.stop();
        forks.close();
        CompletableFuture<?>[] said = rooms.values().stream().map(Room::close).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(said).get(Limit.GOODBYE_SECONDS.value(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("not every connection was sent the goodbye before the server ended", e);
        }
        threads.shutdownNow();
    }
}
