package sharedpage.server.room;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.store.SessionLog;

/**
 * What all rooms of a server share.
 *
 * @param limits names and values that {@code welcome} sends to every connection
 * @param address the URL of this server in links, with a slash at its end
 * @param codes the session of each join code, as far as its room is open
 */
record ServerContext(
        Map<String, Integer> limits,
        Executor threads,
        Timers timers,
        SessionLog log,
        Supplier<String> address,
        Map<String, String> codes) {
    ServerContext(
            Map<String, Integer> limits, Executor threads, Timers timers, SessionLog log, Supplier<String> address) {
        this(limits, threads, timers, log, address, new ConcurrentHashMap<>());
    }
}
