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
 * The metrics of the server. No name or label contains a session, a person, an address or a token, and every label has
 * few values.
 */
public final class ServerMetrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final AtomicInteger connections = new AtomicInteger();
    private final Counter sent = counter("wire.out", "Wire messages sent.");
    private final Counter sentBytes = counter("wire.out.bytes", "Bytes of the wire messages sent.");
    private final Counter behind = counter(
            "wire.behind",
            "Times that a connection read too slowly and missed messages; the newest state replaces them.");
    private final Counter stalled = counter("wire.stalled", "Connections closed because they accepted no data.");
    private final Timer log = Timer.builder(name("journal.probe"))
            .description("Time until the journal confirms that it can be written.")
            .register(registry);

    /** Also registers the metrics of the Java virtual machine. */
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

    /** Registers a number that is read at each scrape. */
    public void gauge(String what, String description, IntSupplier number) {
        Gauge.builder(name(what), number::getAsInt).description(description).register(registry);
    }

    /** Registers a count that is kept elsewhere and only grows. */
    public void total(String what, String description, LongSupplier number) {
        FunctionCounter.builder(name(what), number, LongSupplier::getAsLong)
                .description(description)
                .register(registry);
    }

    /** A handshake or a request was refused by a rate limit. */
    public void rateLimited(String why) {
        counter("rate.limited", "Requests refused by a rate limit.", "why", why).increment();
    }

    public void connected() {
        connections.incrementAndGet();
    }

    /** A connection joined a session, in one of the roles. */
    public void joined(String role) {
        counter("joins", "Connections that joined a session.", "role", role).increment();
    }

    /** A connection has ended; codes that are not the server's own share a label. */
    public void closed(int code) {
        connections.decrementAndGet();
        boolean known = (code >= 1000 && code <= 1013) || (code >= 4400 && code < 4500);
        counter("closes", "Connections that ended.", "code", known ? String.valueOf(code) : "other")
                .increment();
    }

    /** A wire message was received, and accepted or refused with a code of the protocol. */
    public void received(String result) {
        counter("wire.in", "Wire messages received.", "result", result).increment();
    }

    public void sent(int bytes) {
        sent.increment();
        sentBytes.increment(bytes);
    }

    public void connectionFellBehind() {
        behind.increment();
    }

    public void connectionStalled() {
        stalled.increment();
    }

    public void logProbed(long nanoseconds) {
        log.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /** All metrics in the text format of Prometheus. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
