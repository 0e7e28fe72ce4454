package sharedpage.benchmarks.fanout;

import java.util.List;
import sharedpage.e2e.support.Jar;
import tools.jackson.databind.JsonNode;

/** A kind of load that one address puts on a server, as much as it can, in a process of its own until it is closed. */
enum Flood {
    CHECK,
    PREVIEW,
    FORK,
    SEARCH,
    MESSAGES,
    CONNECTIONS,
    VOTES;

    /** A flood that runs. */
    record Running(Jar.Server process, MeasuredServer target) implements AutoCloseable {
        /** Whether it has gone on so far. */
        boolean lasts() {
            return process.process().isAlive();
        }

        @Override
        public void close() {
            process.kill();
        }
    }

    /**
     * Starts it; when this returns, it floods.
     *
     * @param session of the target
     * @param address number of the address from which it comes; a new one has its burst of requests before it
     */
    Running start(MeasuredServer target, JsonNode session, int address) {
        List<String> command = List.of(
                Jar.java(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                FloodClient.class.getName(),
                name(),
                target.address().toString(),
                session.get("id").stringValue(),
                session.get("host").stringValue(),
                session.get("viewer").stringValue(),
                Integer.toString(address));
        return new Running(Jar.start(command), target);
    }
}
