package sharedpage.server.room;

/** Tells how many are here: at once among few, and the less often the more there are. On the room's mailbox only. */
final class Presence {
    private static final int FEW = 20;

    private final Timers timers;
    private final SerialExecutor mailbox;
    private final Runnable tell;
    private boolean due;

    Presence(Timers timers, SerialExecutor mailbox, Runnable tell) {
        this.timers = timers;
        this.mailbox = mailbox;
        this.tell = tell;
    }

    /** Somebody came or went. */
    void changed(int present) {
        if (present <= FEW) {
            tell.run();
        } else if (!due) {
            due = true;
            timers.after(
                    present <= 100 ? 1_000 : present <= 1_000 ? 2_000 : 5_000,
                    () -> mailbox.add(() -> {
                        due = false;
                        tell.run();
                    }));
        }
    }
}
