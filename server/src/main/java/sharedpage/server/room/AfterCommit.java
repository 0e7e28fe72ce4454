package sharedpage.server.room;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.concurrent.SerialExecutor;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.store.StorageException;
import sharedpage.server.wire.ServerMessage;

/** Continues on the room's executor after a commit; while a commit is held for, the room does nothing else. */
final class AfterCommit {
    private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

    private final SessionContext context;
    private final SerialExecutor executor;
    private final Broadcaster broadcaster;

    AfterCommit(SessionContext context, SerialExecutor executor, Broadcaster broadcaster) {
        this.context = context;
        this.executor = executor;
        this.broadcaster = broadcaster;
    }

    /** Goes on when the future has ended; until then nothing else happens in this room. */
    void holdUntil(CompletableFuture<Void> safe, Runnable then, Consumer<Refusal> otherwise) {
        if (safe.isDone() && !safe.isCompletedExceptionally()) {
            then.run();
            return;
        }
        executor.hold();
        follow(safe, (Runnable next) -> executor.release(next), then, otherwise);
    }

    /** Goes on when the future has ended; meanwhile the room does other things. */
    void onceDone(CompletableFuture<Void> safe, Runnable then, Consumer<Refusal> otherwise) {
        follow(safe, executor::add, then, otherwise);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what follows runs on the room's executor, nothing waits for it
    private static void follow(
            CompletableFuture<Void> safe, Consumer<Runnable> executor, Runnable then, Consumer<Refusal> otherwise) {
        safe.whenComplete((done, failure) -> executor.accept(() -> {
            if (failure == null) {
                then.run();
            } else {
                otherwise.accept(inWords(failure));
            }
        }));
    }

    /** Goes on when the session is kept. */
    void holdUntilKept(Runnable then, Consumer<Refusal> otherwise) {
        holdUntil(
                context.journal().keep(),
                () -> {
                    markKept();
                    then.run();
                },
                otherwise);
    }

    /** The session is in the log; if it was not before, {@code kept} is sent to all. */
    void markKept() {
        if (context.journal().markKept()) {
            broadcaster.broadcast(new ServerMessage.Kept(context.session().seq()));
        }
    }

    private static Refusal inWords(Throwable failure) {
        if (failure instanceof StorageException storage) {
            return Refusal.of(Code.STORAGE, storage.what(), storage.hint());
        }
        LOG.error("the log failed", failure);
        return Refusal.of(Code.STORAGE, "The server could not store this, so nothing was changed.", "Repeat it.");
    }
}
