package sharedpage.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import sharedpage.server.concurrent.SerialExecutor;

/** What a room does before a commit has ended, and after it. */
class AfterCommitTest {
    private final SerialExecutor room = new SerialExecutor(Runnable::run);
    private final AfterCommit afterCommit = new AfterCommit(null, room, null);
    private final CompletableFuture<Void> commit = new CompletableFuture<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void aRoomThatHoldsForACommitDoesNothingElse() {
        room.add(() -> afterCommit.holdUntil(commit, () -> done.add("sent"), refusal -> done.add("refused")));
        room.add(() -> done.add("next"));
        assertEquals(List.of(), done);
        commit.complete(null);
        assertEquals(List.of("sent", "next"), done);
    }

    @Test
    void aCommitThatFailsIsRefused() {
        room.add(() -> afterCommit.holdUntil(commit, () -> done.add("sent"), refusal -> done.add(refusal.what())));
        commit.completeExceptionally(new IllegalStateException("a log that fails"));
        room.add(() -> done.add("next"));
        assertEquals(List.of("The server could not store this, so nothing was changed.", "next"), done);
    }

    @Test
    void aRoomThatDoesNotHoldGoesOnMeanwhile() {
        room.add(() -> afterCommit.onceDone(commit, () -> done.add("sent"), refusal -> done.add("refused")));
        room.add(() -> done.add("next"));
        commit.complete(null);
        assertEquals(List.of("next", "sent"), done);
    }

    @Test
    void aCommitThatHasEndedDelaysNothing() {
        commit.complete(null);
        room.add(() -> afterCommit.holdUntil(commit, () -> done.add("sent"), refusal -> done.add("refused")));
        room.add(() -> done.add("next"));
        assertEquals(List.of("sent", "next"), done);
    }
}
