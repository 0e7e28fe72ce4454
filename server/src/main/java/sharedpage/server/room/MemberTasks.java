package sharedpage.server.room;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import sharedpage.server.limits.Places;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.ViewerMessage;

/**
 * What the members of a room want done: one task after another, and only so many waiting. Those of viewers have low priority,
 * joins included, so that no crowd delays a host's step. Hosts, viewers and joins are counted apart, so that none of them keeps
 * the others out.
 */
final class MemberTasks {
    private static final Logger LOG = LoggerFactory.getLogger(MemberTasks.class);

    private final Session session;
    private final SerialExecutor executor;
    private final Broadcaster broadcaster;
    private final AccessLinks links;
    private final IdempotencyCache hostAnswers;
    private final IdempotencyCache viewerAnswers = new IdempotencyCache();
    /** Those who are or will be members as hosts. */
    private final Set<Peer> hosts = ConcurrentHashMap.newKeySet();

    private final Places hostTasks = new Places(Limit.ROOM_TASKS.value());
    private final Places viewerTasks = new Places(Limit.ROOM_TASKS.value());
    private final Places joins = new Places(Limit.WAITING_JOINS.value());

    /** What a member wants done on the room's executor. */
    @FunctionalInterface
    interface MemberTask {
        void run(Identity identity) throws RefusedException;
    }

    /** What a member wants done once. */
    @FunctionalInterface
    interface OnceTask {
        void run(Identity identity, OnceAnswer answer) throws RefusedException;
    }

    /** Answers what is done once, at once or later, on the room's executor. */
    interface OnceAnswer {
        /** For good: repeated, it is answered alike. */
        void give(ServerMessage answer);

        /** For now: repeated, it is tried again. */
        void giveUp(Refusal refusal);
    }

    MemberTasks(SessionContext context, SerialExecutor executor, Broadcaster broadcaster, AccessLinks links) {
        this.session = context.session();
        this.hostAnswers = context.answers();
        this.links = links;
        this.executor = executor;
        this.broadcaster = broadcaster;
    }

    /**
     * Lets a peer in when its turn comes.
     *
     * @return false if too many wait
     */
    boolean submitEntry(Peer peer, Identity identity, Runnable task) {
        if (!joins.take()) {
            return false;
        }
        if (identity.role() == Role.HOST) {
            hosts.add(peer);
        }
        add(peer, () -> {
            joins.giveBack();
            task.run();
        });
        return true;
    }

    /** Runs a task of a peer after those that it submitted before. */
    void add(Peer peer, Runnable task) {
        if (hosts.contains(peer)) {
            executor.add(task);
        } else {
            executor.addLowPriority(task);
        }
    }

    /** A peer has left. */
    void forget(Peer peer) {
        hosts.remove(peer);
    }

    /**
     * Runs a task when its turn comes, if its sender is still a member; what it refuses is answered with {@code id}.
     *
     * @param id of the wire message, or null
     */
    void submit(Peer sender, String id, MemberTask task) {
        Places places = hosts.contains(sender) ? hostTasks : viewerTasks;
        if (!places.take()) {
            Refusal busy = Refusal.of(
                    Code.LIMIT,
                    "The session has " + Limit.ROOM_TASKS.value() + " wire messages to work on already.",
                    "Wait, then repeat it.");
            sender.answer(ServerMessage.CommandRefused.of(broadcaster.lastSeq(), id, busy));
            return;
        }
        add(sender, () -> {
            places.giveBack();
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
            if (known.begin(key, command, sender::answer)) {
                runOnce(task, identity, id, new OnceAnswer() {
                    @Override
                    public void give(ServerMessage answer) {
                        known.answer(key, answer);
                    }

                    @Override
                    public void giveUp(Refusal refusal) {
                        known.giveUp(key, refused(id, refusal));
                    }
                });
            }
        });
    }

    private void runOnce(OnceTask task, Identity identity, String id, OnceAnswer answer) {
        try {
            task.run(identity, answer);
        } catch (RefusedException e) {
            answer.give(refused(id, e.refusal()));
        } catch (RuntimeException e) {
            answer.giveUp(failed(e));
        }
    }

    private void run(MemberTask task, Identity identity, Peer sender, String id) {
        try {
            links.requireGood(identity);
            task.run(identity);
        } catch (RefusedException e) {
            sender.answer(refused(id, e.refusal()));
        } catch (RuntimeException e) {
            sender.answer(refused(id, failed(e)));
        }
    }

    /** A fault of the server, in words. */
    static Refusal failed(Throwable failure) {
        LOG.error("a wire message failed", failure);
        return Refusal.of(Code.PROBLEM, "Internal server error.", "Try something else.");
    }

    private ServerMessage refused(String id, Refusal refusal) {
        return ServerMessage.CommandRefused.of(session.seq(), id, refusal);
    }
}
