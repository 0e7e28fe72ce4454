package sharedpage.e2e.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.FirstLoad;
import sharedpage.e2e.support.Jar;

/** How much a first visit loads, how soon it shows something, and how soon the server is there, beside an empty one. */
public final class PageBench {
    private static final int ROUNDS = 5;
    private static final int SLOWER = 4;

    private final PrintStream out;

    private PageBench(PrintStream out) {
        this.out = out;
    }

    /** Prints the figures with their aims. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PageBench bench = new PageBench(System.out);
        bench.firstVisit();
        bench.serverStart();
    }

    private void firstVisit() {
        try (Jar.Server server = Jar.serve()) {
            ChromeDriver driver = BrowserExtension.startWithLog();
            try {
                FirstLoad load = FirstLoad.of(driver, server.address());
                load.files().forEach((path, bytes) -> out.printf(Locale.ROOT, "%8d  %s%n", bytes, path));
                tell(
                        "scripts and styles, compressed",
                        "%.1f KB in %d files"
                                .formatted(load.bytes() / 1024.0, load.files().size()),
                        "40 KB");
                tell("hosts asked", String.join(", ", load.hosts()), "1");
                driver.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
                List<Double> times = Stream.generate(
                                () -> FirstLoad.of(driver, server.address()).settledMs())
                        .limit(ROUNDS)
                        .toList();
                tell(
                        "navigation to settled picture, processor " + SLOWER + " times slower",
                        milliseconds(times),
                        "1200 ms");
            } finally {
                driver.quit();
            }
        }
    }

    /** Takes turns, so that whatever else the machine does falls on both alike. */
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
        tell("empty Javalin answers", milliseconds(emptyMs), "");
        tell("server answers", milliseconds(oursMs), "");
        tell("ratio of the medians", "%.2f".formatted(median(oursMs) / median(emptyMs)), "1.5");
    }

    /** From the start of the process to its first answer. */
    private static double readyMs(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Jar.Server server = Jar.start(command)) {
            HttpRequest request = HttpRequest.newBuilder(server.address()).build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private void tell(String what, String value, String aim) {
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
