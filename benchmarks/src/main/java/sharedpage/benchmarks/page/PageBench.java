package sharedpage.benchmarks.page;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.FirstLoad;
import sharedpage.e2e.support.Jar;
import sharedpage.e2e.support.LargeMachine;

/**
 * How much a first visit loads and how soon it shows something, what a step costs beside a page that only counts, and how
 * soon the server is there beside an empty one.
 */
public final class PageBench {
    private static final int ROUNDS = 5;
    private static final int SLOWER = 4;
    private static final int STEPS = 25;

    /** A page with nothing in it but a number, which moves for as long as a step with bytes does. */
    private static final String COUNTER_PAGE =
            """
            <html data-joined data-settled=true><p id=n>0</p><script>
            let k = 0;
            addEventListener('keydown', () => {
                document.documentElement.dataset.settled = false;
                const end = performance.now() + 900;
                const tick = () => {
                    n.textContent = ++k;
                    if (performance.now() < end) requestAnimationFrame(tick);
                    else document.documentElement.dataset.settled = true;
                };
                tick();
            });
            </script>
            """;

    private static final URI COUNTER = URI.create("data:text/html;base64,"
            + Base64.getEncoder().encodeToString(COUNTER_PAGE.getBytes(StandardCharsets.UTF_8)));

    private final PrintStream out;

    private PageBench(PrintStream out) {
        this.out = out;
    }

    /** Prints the figures with their aims. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PageBench bench = new PageBench(System.out);
        bench.firstVisit();
        bench.steps();
        bench.serverStart();
    }

    private void firstVisit() {
        try (Jar.Server server = Jar.serve()) {
            ChromeDriver driver = BrowserExtension.startWithLog();
            try {
                FirstLoad load = FirstLoad.of(driver, server.address());
                load.files().forEach((path, bytes) -> out.printf(Locale.ROOT, "%8d  %s%n", bytes, path));
                print(
                        "scripts and styles, compressed",
                        "%.1f KB in %d files"
                                .formatted(load.bytes() / 1024.0, load.files().size()),
                        "40 KB");
                print("hosts asked", String.join(", ", load.hosts()), "1");
                driver.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
                List<Double> times = Stream.generate(
                                () -> FirstLoad.of(driver, server.address()).settledMs())
                        .limit(ROUNDS)
                        .toList();
                print(
                        "navigation to settled picture, processor " + SLOWER + " times slower",
                        milliseconds(times),
                        "1200 ms");
            } finally {
                driver.quit();
            }
        }
    }

    private void steps() throws IOException, InterruptedException {
        out.printf(
                "%nA step by key, every 250 ms, %d times; 'counter' is a page that only counts, in the same run.%n",
                STEPS);
        try (Jar.Server server = Jar.serve()) {
            ChromeDriver driver = BrowserExtension.startWithLog();
            try {
                for (int slower : List.of(1, SLOWER)) {
                    Stepping counter = Stepping.of(driver, COUNTER, STEPS, true, slower);
                    for (LargeMachine machine : List.of(LargeMachine.FOUR, LargeMachine.FULL)) {
                        out.printf(
                                "%n%d processes of %d pages, 64 frames of 512 bytes, processor %s%n",
                                machine.members() + 1,
                                machine.pages(),
                                slower == 1 ? "as it is" : slower + " times slower");
                        URI moving = machine.session(server.address(), STEPS);
                        print(Stepping.of(driver, moving, STEPS, true, slower), counter, slower);
                        URI still = machine.session(server.address(), STEPS);
                        List<Double> keys =
                                Stepping.of(driver, still, STEPS, false, slower).keys();
                        print(
                                "key to settled picture without motion, p95",
                                "%.1f ms (p50 %.1f)".formatted(percentile(keys, 0.95), percentile(keys, 0.5)),
                                slower == 1 ? "50 ms" : "120 ms");
                    }
                }
            } finally {
                driver.quit();
            }
        }
    }

    private void print(Stepping ours, Stepping counter, int slower) {
        print(
                "frame with work, callbacks to commit, p50 and p95",
                "%.1f and %.1f ms; counter %.1f and %.1f"
                        .formatted(
                                percentile(ours.frames(), 0.5),
                                percentile(ours.frames(), 0.95),
                                percentile(counter.frames(), 0.5),
                                percentile(counter.frames(), 0.95)),
                slower == 1 ? "3.9 ms" : "7.7 ms");
        print("main thread busy for a step", "%.0f ms; counter %.0f".formatted(ours.busyMs(), counter.busyMs()), "");
        print("main thread busy at rest", "%.1f %%".formatted(ours.idlePercent()), "0 %");
        print("layout shift", "%.4f".formatted(ours.shift()), "0");
        print("tasks over 50 ms", "%d; counter %d".formatted(ours.longTasks(), counter.longTasks()), "0");
        print("elements before and after", ours.elements().toString(), "1500");
        print(
                "heap before and after, MB",
                "%.2f and %.2f".formatted(ours.heapMb().get(0), ours.heapMb().get(1)),
                "");
    }

    private static double percentile(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    /** Both servers start in turn, so that other load falls on both alike. */
    private void serverStart() throws IOException, InterruptedException {
        String jar = Jar.path().toString();
        String classes = Path.of(PageBench.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        List<String> ours = List.of(Jar.java(), "-jar", jar, "serve", "--port", "0", "--no-open");
        List<String> empty = List.of(
                Jar.java(), "-cp", jar + System.getProperty("path.separator") + classes, EmptyJavalin.class.getName());
        List<Double> oursMs = new ArrayList<>();
        List<Double> emptyMs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            emptyMs.add(readyMs(empty));
            oursMs.add(readyMs(ours));
        }
        print("empty Javalin answers", milliseconds(emptyMs), "");
        print("server answers", milliseconds(oursMs), "");
        print("ratio of the medians", "%.2f".formatted(median(oursMs) / median(emptyMs)), "1.5");
    }

    /** Milliseconds from the start of the process to its first answer. */
    private static double readyMs(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Jar.Server server = Jar.start(command)) {
            HttpRequest request = HttpRequest.newBuilder(server.address()).build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private void print(String what, String value, String aim) {
        out.printf("%-60s %-40s %s%n", what, value, aim.isEmpty() ? "" : "aim: at most " + aim);
    }

    private static String milliseconds(List<Double> times) {
        List<String> all = times.stream().map("%.0f"::formatted).toList();
        return "%.0f ms (median of %s)".formatted(median(times), String.join(" ", all));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
