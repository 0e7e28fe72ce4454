package sharedpage.server.broadcast;

import sharedpage.server.concurrent.SerialExecutor;
import sharedpage.server.concurrent.Timers;

/**
 * Sends how many are connected: at once while there are few, and less often the more there are, since each message goes to
 * all. Used on the room's executor only.
 */
public final class Presence {
    private static final int FEW = 20;

    private final Timers timers;
    private final SerialExecutor executor;
    private final Broadcaster broadcaster;
    private boolean scheduled;

    public Presence(Timers timers, SerialExecutor executor, Broadcaster broadcaster) {
        this.timers = timers;
        this.executor = executor;
        this.broadcaster = broadcaster;
    }

    /** A viewer looks at steps of its own, or is back. */
    public void setAway(Peer viewer, boolean away) {
        if (broadcaster.setAway(viewer, away)) {
            changed();
        }
    }

    /** A member came, left, looks elsewhere or is back. */
    public void changed() {
        int present = broadcaster.count();
        if (present <= FEW) {
            broadcaster.broadcastCounts();
        } else if (!scheduled) {
            scheduled = true;
            long milliseconds = present <= 100 ? 1_000 : present <= 1_000 ? 2_000 : 5_000;
            timers.after(milliseconds, () -> executor.add(this::broadcast));
        }
    }

    private void broadcast() {
        scheduled = false;
        broadcaster.broadcastCounts();
    }
}
