package sharedpage.benchmarks.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Metrics;

/**
 * What steps cost in a page that is stepped by key. A frame is watched from its first callback until its style, layout,
 * paint and commit are done; it counts if it takes more than a millisecond. A key is watched until the picture stands
 * still and is painted.
 *
 * @param frames milliseconds of each frame with work in it
 * @param keys milliseconds from a key to the settled picture
 * @param busyMs of the main thread for each step, by Chromium's own count
 * @param idlePercent of the main thread at rest
 * @param shift all layout shift
 * @param longTasks over 50 ms
 * @param elements before and after the steps
 * @param heapMb before and after the steps, garbage collected
 */
record Stepping(
        List<Double> frames,
        List<Double> keys,
        double busyMs,
        double idlePercent,
        double shift,
        long longTasks,
        List<Long> elements,
        List<Double> heapMb) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BETWEEN_STEPS_MS = 250;
    private static final int IDLE_MS = 3000;

    private static final String WATCH =
            """
            const recorded = window.recorded = {frames: [], keys: [], shift: 0, longTasks: 0};
            const watch = (type, then) => new PerformanceObserver((list) => list.getEntries().forEach(then)).observe({type});
            watch('layout-shift', (one) => (recorded.shift += one.value));
            watch('longtask', () => recorded.longTasks++);
            const after = new MessageChannel();
            let began = 0, pressed = 0, still = false;
            after.port1.onmessage = () => {
                const now = performance.now();
                if (now - began > 1) recorded.frames.push(now - began);
                if (still) { recorded.keys.push(now - pressed); still = false; }
            };
            const frame = () => { began = performance.now(); after.port2.postMessage(0); requestAnimationFrame(frame); };
            requestAnimationFrame(frame);
            addEventListener('keydown', (event) => { pressed = event.timeStamp; still = false; }, true);
            new MutationObserver(() => { still = document.documentElement.dataset.settled === 'true' && pressed > 0; })
                .observe(document.documentElement, {attributes: true, attributeFilter: ['data-settled']});
            """;

    /** Presses the key for a step so many times; the page must set {@code data-settled} when its picture stands still. */
    static Stepping of(ChromeDriver driver, URI address, int steps, boolean motion, int slower) {
        driver.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", motion ? "" : "reduce"))));
        driver.get(address.toString());
        new WebDriverWait(driver, PATIENCE)
                .until(any -> Boolean.TRUE.equals(driver.executeScript(
                        "return Boolean(document.querySelector('html[data-joined][data-settled=true]'))")));
        driver.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", slower));
        double idle = Metrics.busySeconds(driver);
        pause(driver, IDLE_MS);
        idle = Metrics.busySeconds(driver) - idle;
        List<Long> elements = List.of(elements(driver));
        List<Double> heap = List.of(Metrics.heapBytes(driver) / (1 << 20));
        driver.executeScript(WATCH);
        double busy = Metrics.busySeconds(driver);
        for (int step = 0; step < steps; step++) {
            BrowserExtension.press(driver, "ArrowRight", 39);
            pause(driver, BETWEEN_STEPS_MS);
        }
        busy = Metrics.busySeconds(driver) - busy;
        Map<?, ?> recorded = (Map<?, ?>) driver.executeScript("return window.recorded");
        return new Stepping(
                numbers(recorded.get("frames")),
                numbers(recorded.get("keys")),
                1000 * busy / steps,
                100 * 1000 * idle / IDLE_MS,
                ((Number) recorded.get("shift")).doubleValue(),
                ((Number) recorded.get("longTasks")).longValue(),
                List.of(elements.get(0), elements(driver)),
                List.of(heap.get(0), Metrics.heapBytes(driver) / (1 << 20)));
    }

    private static void pause(ChromeDriver driver, int milliseconds) {
        driver.executeAsyncScript("setTimeout(arguments[1], arguments[0])", milliseconds);
    }

    private static long elements(ChromeDriver driver) {
        return (Long) driver.executeScript("return document.querySelectorAll('*').length");
    }

    private static List<Double> numbers(Object list) {
        return ((List<?>) list)
                .stream().map(one -> ((Number) one).doubleValue()).toList();
    }
}
