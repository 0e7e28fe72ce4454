package sharedpage.server.room;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.concurrent.SerialExecutor;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ServerMessage;

/**
 * What the members of a room want done: one task after another, and only so many waiting. Those who enter are not counted,
 * so that a class that comes does not keep commands out.
 */
final class MemberTasks {
    private static final Logger LOG = LoggerFactory.getLogger(MemberTasks.class);

    private final Session session;
    private final SerialExecutor executor;
    private final Broadcaster broadcaster;
    private final AccessLinks links;
    private final AtomicInteger waiting = new AtomicInteger();

    /** What a member wants done on the room's executor. */
    @FunctionalInterface
    interface MemberTask {
        void run(Identity identity) throws RefusedException;
    }

    MemberTasks(Session session, SerialExecutor executor, Broadcaster broadcaster, AccessLinks links) {
        this.session = session;
        this.links = links;
        this.executor = executor;
        this.broadcaster = broadcaster;
    }

    /**
     * Runs a task when its turn comes, if its sender is still a member; what it refuses is answered with {@code id}.
     *
     * @param id of the wire message, or null
     */
    void submit(Peer sender, String id, MemberTask task) {
        if (waiting.get() >= Limit.ROOM_TASKS.value()) {
            Refusal busy = Refusal.of(
                    Code.LIMIT,
                    "The session has " + Limit.ROOM_TASKS.value() + " wire messages to work on already.",
                    "Wait, then repeat it.");
            sender.answer(ServerMessage.CommandRefused.of(broadcaster.lastSeq(), id, busy));
            return;
        }
        waiting.incrementAndGet();
        executor.add(() -> {
            waiting.decrementAndGet();
            broadcaster.identity(sender).ifPresent(identity -> run(task, identity, sender, id));
        });
    }

    private void run(MemberTask task, Identity identity, Peer sender, String id) {
        try {
            links.requireGood(identity);
            task.run(identity);
        } catch (RefusedException e) {
            sender.answer(ServerMessage.CommandRefused.of(session.seq(), id, e.refusal()));
        } catch (RuntimeException e) {
            LOG.error("a wire message failed", e);
            Refusal failed = Refusal.of(Code.PROBLEM, "Internal server error.", "Try something else.");
            sender.answer(ServerMessage.CommandRefused.of(session.seq(), id, failed));
        }
    }
}
