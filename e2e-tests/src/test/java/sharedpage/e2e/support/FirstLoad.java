package sharedpage.e2e.support;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a first visit costs, with nothing in the browser's cache: all that is asked for before the first picture stands.
 *
 * @param files the scripts and styles by address, with the bytes of each as they came over the wire, compressed
 * @param hosts every host that was asked for anything
 * @param settledMs from the navigation to the first picture that stands still, in milliseconds
 */
public record FirstLoad(Map<String, Long> files, Set<String> hosts, double settledMs) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILES =
            """
            const usable = performance.getEntriesByName('usable')[0].startTime;
            return Object.fromEntries(performance.getEntriesByType('resource')
                .filter((one) => /\\.(js|css)$/.test(one.name) && one.startTime < usable)
                .map((one) => [new URL(one.name).pathname, one.encodedBodySize]));
            """;
    private static final String SETTLED = "return performance.getEntriesByName('usable')[0]?.startTime ?? null";

    /** All bytes of scripts and styles. */
    public long bytes() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Visits an address for the first time. */
    public static FirstLoad of(ChromeDriver driver, URI address) {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(address.toString());
        Await.until(() -> "the first picture of " + address, () -> driver.executeScript(SETTLED) != null);
        return new FirstLoad(files(driver), hosts(driver), ((Number) driver.executeScript(SETTLED)).doubleValue());
    }

    private static Map<String, Long> files(ChromeDriver driver) {
        Map<String, Long> files = new TreeMap<>();
        ((Map<?, ?>) driver.executeScript(FILES))
                .forEach((path, size) -> files.put(String.valueOf(path), ((Number) size).longValue()));
        return files;
    }

    private static Set<String> hosts(ChromeDriver driver) {
        Set<String> hosts = new TreeSet<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).get("message");
            String asked = message.path("params").path("request").path("url").asString("");
            String socket = message.path("params").path("url").asString("");
            if (message.get("method").stringValue().equals("Network.requestWillBeSent")) {
                add(hosts, asked);
            } else if (message.get("method").stringValue().equals("Network.webSocketCreated")) {
                add(hosts, socket);
            }
        }
        return hosts;
    }

    private static void add(Set<String> hosts, String url) {
        if (List.of("http", "https", "ws", "wss").contains(URI.create(url).getScheme())) {
            hosts.add(URI.create(url).getAuthority());
        }
    }
}
