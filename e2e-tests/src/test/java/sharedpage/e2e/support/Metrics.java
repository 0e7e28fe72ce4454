package sharedpage.e2e.support;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** What Chromium itself counts of a page. */
public final class Metrics {
    private Metrics() {}

    /** Seconds of the main thread since the page was opened. */
    public static double busySeconds(ChromeDriver driver) {
        return of(driver, "TaskDuration");
    }

    /** Bytes of the JavaScript heap after all that is not used has been collected. */
    public static double heapBytes(ChromeDriver driver) {
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        return of(driver, "JSHeapUsedSize");
    }

    /** Listeners of events, those of elements that were removed as well as long as they are not collected. */
    public static double listeners(ChromeDriver driver) {
        return of(driver, "JSEventListeners");
    }

    private static double of(ChromeDriver driver, String name) {
        driver.executeCdpCommand("Performance.enable", Map.of());
        List<?> metrics = (List<?>)
                driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
        return metrics.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> one.get("name").equals(name))
                .mapToDouble(one -> ((Number) one.get("value")).doubleValue())
                .findFirst()
                .orElseThrow();
    }
}
