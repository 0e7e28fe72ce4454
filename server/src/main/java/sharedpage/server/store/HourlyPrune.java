package sharedpage.server.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes, while a server runs, the sessions in which nothing has happened for so many days. */
public final class HourlyPrune {
    private static final Logger LOG = LoggerFactory.getLogger(HourlyPrune.class);
    private static final long HOURS_BETWEEN = 1;

    private final SessionLog log;
    private final int days;
    private final LongSupplier clock;

    /**
     * Nothing is deleted yet.
     *
     * @param clock milliseconds since 1970
     */
    public HourlyPrune(SessionLog log, int days, LongSupplier clock) {
        this.log = log;
        this.days = days;
        this.clock = clock;
    }

    /** Looks now and then every hour, until the process ends. */
    @SuppressWarnings("FutureReturnValueIgnored") // it never ends, and sweep tells of its failures itself
    public void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "prune");
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(this::sweep, 0, HOURS_BETWEEN, TimeUnit.HOURS);
    }

    /** Deletes what is too old; what cannot be deleted now is looked at the next time. */
    void sweep() {
        try {
            int deleted = log.prune(days, clock.getAsLong());
            if (deleted > 0) {
                LOG.info("deleted {} sessions without a command for {} days", deleted, days);
            }
        } catch (StorageException e) {
            LOG.warn("old sessions could not be deleted: {}", e.what());
        }
    }
}
