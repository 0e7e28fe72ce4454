package sharedpage.e2e.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import sharedpage.e2e.page.LessonPage;

/**
 * Headless Chromium; each test has a fresh tab that remembers nothing. The browsers of a class serve the next class as well
 * and end with the JVM. What a failed test saw lies in {@code target/failures}.
 */
public final class BrowserExtension implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** A host that browsers here take for another machine; in truth it is this one. */
    public static final String OTHER_HOST = "lab.test";

    private static final List<String> FLAGS = List.of(
            "--host-resolver-rules=MAP " + OTHER_HOST + " 127.0.0.1",
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // The way back loads a page anew, as where there is too little memory to keep it.
            "--disable-features=BackForwardCache",
            "--lang=en");

    /** Selenium warns that it has no typed protocol classes for this browser; the few commands here are sent by name. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private static final Deque<ChromeDriver> RESTING = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RESTING.forEach(ChromeDriver::quit)));
    }

    private final Map<String, String> media = new HashMap<>();
    private ChromeDriver driver;

    /** Opens an address and waits until the page stands still. */
    public LessonPage open(URI address) {
        driver.get(address.toString());
        return new LessonPage(driver).complete();
    }

    /** Opens an address at which no lesson may come up. */
    public LessonPage openUnsettled(URI address) {
        driver.get(address.toString());
        return new LessonPage(driver);
    }

    /** Gives the tab another size. */
    public BrowserExtension sized(Window window) {
        size(driver, window);
        return this;
    }

    private static void size(ChromeDriver driver, Window window) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", window.width(), "height", window.height(), "deviceScaleFactor", 1, "mobile", false));
    }

    /** As on a system whose user wants dark colours. */
    public BrowserExtension dark() {
        return emulate("prefers-color-scheme", "dark");
    }

    /** As on a system whose user wants little motion. Stories without an interest in motion are faster with it. */
    public BrowserExtension still() {
        return emulate("prefers-reduced-motion", "reduce");
    }

    /** As on a system that gives the colours itself, for contrast. */
    public BrowserExtension forcedColors() {
        return emulate("forced-colors", "active");
    }

    /** As a laptop whose lid is shut: scripts of the page stand still. */
    public void sleep() {
        driver.executeCdpCommand("Page.setWebLifecycleState", Map.of("state", "frozen"));
    }

    /** The lid is open again. */
    public void wake() {
        driver.executeCdpCommand("Page.setWebLifecycleState", Map.of("state", "active"));
    }

    private BrowserExtension emulate(String name, String value) {
        media.put(name, value);
        List<Map<String, String>> features = media.entrySet().stream()
                .map(one -> Map.of("name", one.getKey(), "value", one.getValue()))
                .toList();
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
        return this;
    }

    /** For what only one story needs. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Starts a browser that logs what it loads, which makes it slower; whoever starts it has to quit it. */
    public static ChromeDriver startWithLog() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = options();
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(options);
        size(driver, Window.PROJECTOR);
        return driver;
    }

    /** Presses a key in the page, with nothing in between. */
    public static void press(ChromeDriver driver, String key, int code) {
        Map<String, Object> event = Map.of("key", key, "code", key, "windowsVirtualKeyCode", code);
        for (String type : List.of("rawKeyDown", "keyUp")) {
            Map<String, Object> whole = new HashMap<>(event);
            whole.put("type", type);
            driver.executeCdpCommand("Input.dispatchKeyEvent", whole);
        }
    }

    static ChromeOptions options() {
        return new ChromeOptions().addArguments(FLAGS);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (driver == null) {
            ChromeDriver resting = RESTING.poll();
            driver = resting != null ? resting : new ChromeDriver(options());
        }
        String old = driver.getWindowHandle();
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        driver.switchTo().window(old).close();
        driver.switchTo().window(fresh);
        driver.executeCdpCommand("Browser.resetPermissions", Map.of());
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
        media.clear();
        sized(Window.PROJECTOR);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            Path folder = Files.createDirectories(Path.of("target", "failures"));
            String name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-");
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            Files.writeString(folder.resolve(name + ".html"), driver.getPageSource());
        }
        assertEquals(List.of(), violations(), "a page broke its own policy of content");
    }

    /** What the browser refused to load or run, but for a page in the frame of a site that may not have it. */
    private List<String> violations() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(said -> said.contains("Content Security Policy") && !said.contains("frame-ancestors"))
                .toList();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (driver != null) {
            RESTING.add(driver);
            driver = null;
        }
    }
}
