package sharedpage.server.room;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.concurrent.SerialExecutor;
import sharedpage.server.journal.IdempotencyCache;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.ViewerMessage;

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
    private final IdempotencyCache hostAnswers;
    private final IdempotencyCache viewerAnswers = new IdempotencyCache();
    private final AtomicInteger waiting = new AtomicInteger();

    /** What a member wants done on the room's executor. */
    @FunctionalInterface
    interface MemberTask {
        void run(Identity identity) throws RefusedException;
    }

    /** What a member wants done once. */
    @FunctionalInterface
    interface OnceTask {
        void run(Identity identity, Consumer<ServerMessage> answer) throws RefusedException;
    }

    MemberTasks(SessionContext context, SerialExecutor executor, Broadcaster broadcaster, AccessLinks links) {
        this.session = context.session();
        this.hostAnswers = context.answers();
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

    /**
     * Runs a command for a member when its turn comes; one that came before is only answered. The ids of a host are those of its
     * other commands too; viewers may use the same ids.
     *
     * @param task is given the way to answer the command
     */
    void submitOnce(Peer sender, String id, ViewerMessage command, OnceTask task) {
        submitOnce(sender, id, command, this::answersTo, task);
    }

    private IdempotencyCache answersTo(Identity identity) {
        return identity.role() == Role.HOST ? hostAnswers : viewerAnswers;
    }

    /** The same, with answers of the sender's own. */
    void submitOnce(Peer sender, String id, ViewerMessage command, IdempotencyCache own, OnceTask task) {
        submitOnce(sender, id, command, identity -> own, task);
    }

    private void submitOnce(
            Peer sender,
            String id,
            ViewerMessage command,
            Function<Identity, IdempotencyCache> answers,
            OnceTask task) {
        submit(sender, id, identity -> {
            IdempotencyCache known = answers.apply(identity);
            String key =
                    identity.role() == Role.HOST ? id : identity.credential() + "/" + identity.participant() + "/" + id;
            Optional<List<ServerMessage>> before = known.answers(key, command);
            if (before.isPresent()) {
                before.get().forEach(sender::answer);
                return;
            }
            Consumer<ServerMessage> answer = message -> {
                known.put(key, command, List.of(message));
                sender.answer(message);
            };
            try {
                task.run(identity, answer);
            } catch (RefusedException e) {
                answer.accept(ServerMessage.CommandRefused.of(session.seq(), id, e.refusal()));
            }
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
