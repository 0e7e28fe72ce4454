package sharedpage.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * What the server counts, for those who watch it. Nothing here ever names a session, a person, an address or a token, and
 * every label has few values.
 */
public final class ServerMetrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final AtomicInteger connections = new AtomicInteger();
    private final Counter said = counter("wire.out", "Wire messages sent.");
    private final Counter saidBytes = counter("wire.out.bytes", "Bytes of the wire messages sent.");
    private final Counter behind = counter("wire.behind", "Times that a connection could not keep up.");
    private final Counter cut = counter("wire.cut", "Connections cut since nothing came through any more.");
    private final Timer log = Timer.builder(name("log"))
            .description("How long the log takes to show that it can be written.")
            .register(registry);

    /** Counts from now on, and looks at the Java machine. */
    public ServerMetrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        garbage.bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        gauge("connections", "Connections that are open.", connections::get);
    }

    private static String name(String what) {
        return "sharedpage." + what;
    }

    private Counter counter(String what, String description, String... labels) {
        return Counter.builder(name(what)).description(description).tags(labels).register(registry);
    }

    /** Shows a number that is asked for when somebody looks. */
    public void gauge(String what, String description, IntSupplier number) {
        Gauge.builder(name(what), number::getAsInt).description(description).register(registry);
    }

    /** Shows a number that only grows and that others count. */
    public void total(String what, String description, LongSupplier number) {
        FunctionCounter.builder(name(what), number, LongSupplier::getAsLong)
                .description(description)
                .register(registry);
    }

    /** A handshake, or a request that costs work, was not let in. */
    public void rateLimited(String why) {
        counter("turned.away", "Requests not let in.", "why", why).increment();
    }

    public void connected() {
        connections.incrementAndGet();
    }

    /** A connection joined a session, in one of the roles. */
    public void joined(String role) {
        counter("joins", "Connections that joined a session.", "role", role).increment();
    }

    /** A connection has ended; codes that are not the server's own count as one. */
    public void closed(int code) {
        connections.decrementAndGet();
        boolean known = (code >= 1000 && code <= 1013) || (code >= 4400 && code < 4500);
        counter("closes", "Connections that ended.", "code", known ? String.valueOf(code) : "other")
                .increment();
    }

    /** A wire message came in; it was accepted, or refused with a code of the protocol. */
    public void received(String result) {
        counter("wire.in", "Wire messages received.", "result", result).increment();
    }

    public void sent(int bytes) {
        said.increment();
        saidBytes.increment(bytes);
    }

    public void connectionFellBehind() {
        behind.increment();
    }

    public void connectionStalled() {
        cut.increment();
    }

    public void logProbed(long nanoseconds) {
        log.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /** All figures in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
