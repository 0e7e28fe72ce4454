package sharedpage.server.room;

import java.util.concurrent.atomic.AtomicBoolean;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.concurrent.SerialExecutor;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.CommandResult;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.wire.ServerMessage;

/** Steps at regular intervals, until the end, a question or a failed commit. Used on the room's executor only. */
final class Autoplay {
    private final Session session;
    private final Timers timers;
    private final SerialExecutor executor;
    private final CommandPipeline pipeline;
    private final Broadcaster broadcaster;
    /** A step is in the executor's queue already; where steps take longer than the interval, some are left out. */
    private final AtomicBoolean queued = new AtomicBoolean();

    private boolean running;
    private Timers.Timer timer = () -> {};

    Autoplay(
            Session session,
            Timers timers,
            SerialExecutor executor,
            CommandPipeline pipeline,
            Broadcaster broadcaster) {
        this.session = session;
        this.timers = timers;
        this.executor = executor;
        this.pipeline = pipeline;
        this.broadcaster = broadcaster;
    }

    void start(double stepsPerSecond) {
        stop();
        running = true;
        broadcaster.setPlaying(stepsPerSecond);
        timer = timers.every(Math.round(1000 / stepsPerSecond), this::enqueue);
    }

    void stop() {
        running = false;
        timer.stop();
        broadcaster.setPlaying(null);
    }

    private void enqueue() {
        if (queued.compareAndSet(false, true)) {
            executor.add(() -> {
                queued.set(false);
                if (running) {
                    step();
                }
            });
        }
    }

    private void step() {
        if (session.isAtEnd() || session.question().isPresent()) {
            stop();
            broadcaster.broadcastCursor();
            return;
        }
        SessionCommand next = new SessionCommand.Advance(session.cursorNode(), SteppingGranularity.ACTION, null, false);
        try {
            pipeline.run(next, null, false, this::stepped, this::fail);
        } catch (RefusedException e) {
            fail(e.refusal());
        }
    }

    private void stepped(CommandResult result) {
        if (session.isAtEnd()) {
            stop();
        }
        pipeline.show(result);
    }

    private void fail(Refusal refusal) {
        stop();
        broadcaster.broadcastCursor();
        broadcaster.broadcast(Role.HOST, ServerMessage.CommandRefused.of(session.seq(), null, refusal));
    }
}
