package sharedpage.server.room;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import sharedpage.server.store.SessionLog;
import sharedpage.server.wire.RefusedException;

/**
 * What all rooms of a server share.
 *
 * @param limits what every connection is told of its limits
 * @param address under which others reach this server, with a slash at its end
 * @param codes the sessions that can be joined by code, as far as their rooms are open
 * @param rooms that are open
 */
record ServerContext(
        Map<String, Integer> limits,
        Executor threads,
        Timers timers,
        SessionLog log,
        Supplier<String> address,
        Map<String, String> codes,
        ServerContext.RoomOpener rooms) {
    static ServerContext of(
            Map<String, Integer> limits,
            Executor threads,
            Timers timers,
            SessionLog log,
            Supplier<String> address,
            ServerContext.RoomOpener rooms) {
        return new ServerContext(limits, threads, timers, log, address, new ConcurrentHashMap<>(), rooms);
    }

    /** The way from one room to others. */
    interface RoomOpener {
        /**
         * Opens a room for a session.
         *
         * @param from the network address that wants it
         * @throws RefusedException if there are too many already
         */
        Room open(SessionContext opened, String from) throws RefusedException;

        /** The room of a session, if it is open. */
        Optional<Room> room(String session);
    }

    Room open(SessionContext opened, String from) throws RefusedException {
        return rooms.open(opened, from);
    }

    Optional<Room> room(String session) {
        return rooms.room(session);
    }
}
