package sharedpage.e2e.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import sharedpage.e2e.support.Await;

/**
 * A lesson in a browser. Whatever acts on it returns when the page stands still again: the newest step is drawn and
 * nothing is on its way to the server.
 */
public final class LessonPage {

    /** Answers as soon as the page stands still, or with false after a while. */
    private static final String STANDS_STILL =
            """
            const told = arguments[0];
            const root = document.documentElement;
            const look = () => root.dataset.settled === 'true' && told(true);
            if (!look()) {
                new MutationObserver(look).observe(root, {attributes: true, attributeFilter: ['data-settled']});
                setTimeout(told, 1000, false);
            }
            """;

    private final ChromeDriver driver;

    public LessonPage(ChromeDriver driver) {
        this.driver = driver;
    }

    public Bar bar() {
        return new Bar(this);
    }

    public SayPanel say() {
        return new SayPanel(this);
    }

    public QuestionCard question() {
        return new QuestionCard(this);
    }

    public Transport transport() {
        return new Transport(this);
    }

    public Frames frames() {
        return new Frames(this);
    }

    public Spaces spaces() {
        return new Spaces(this);
    }

    public Stage stage() {
        return new Stage(this);
    }

    public BoundaryView boundary() {
        return new BoundaryView(this);
    }

    public OperationForm form() {
        return new OperationForm(this);
    }

    public CommandLine command() {
        return new CommandLine(this);
    }

    public KernelRole kernel() {
        return new KernelRole(this);
    }

    public SettingsPanel settings() {
        return new SettingsPanel(this);
    }

    public SharePanel share() {
        return new SharePanel(this);
    }

    public ViewPanel view() {
        return new ViewPanel(this);
    }

    public StepsPanel steps() {
        return new StepsPanel(this);
    }

    public HelpDialog help() {
        return new HelpDialog(this);
    }

    public Tabs tabs() {
        return new Tabs(this);
    }

    /** The summary that the last step leads to; it must be open, or come up. */
    public SummaryDialog summary() {
        return new SummaryDialog(this);
    }

    public Classroom classroom() {
        return new Classroom(this);
    }

    public Notice notice() {
        return new Notice(this);
    }

    public DivergenceCard divergence() {
        return new DivergenceCard(this);
    }

    /** Waits until the page stands still. */
    public LessonPage settled() {
        until("the page does not settle", () -> Boolean.TRUE.equals(driver.executeAsyncScript(STANDS_STILL)));
        return this;
    }

    /** Waits until the page stands still and all is there that it loads after its first picture. */
    public LessonPage complete() {
        settled();
        until("not all of the page is loaded", () -> has("html[data-joined]"));
        return settled();
    }

    /** Waits until something holds, and says what was waited for if it never does. */
    public void until(String otherwise, BooleanSupplier holds) {
        new WebDriverWait(driver, Await.LIMIT)
                .pollingEvery(Await.LOOK_AGAIN)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(NoSuchElementException.class)
                .ignoring(JavascriptException.class) // another page was loaded meanwhile
                .withMessage(() ->
                        otherwise + "; the page is at node " + find("html").getDomAttribute("data-node")
                                + (has(".notice") ? " and says: " + text(".notice") : ""))
                .until(any -> holds.getAsBoolean());
    }

    /** The node of the session that is drawn. */
    public int node() {
        return Integer.parseInt(find("html").getDomAttribute("data-node"));
    }

    /** Presses keys where the focus is, one after the other, as somebody at the keyboard. */
    public LessonPage press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
            settled();
        }
        return this;
    }

    /** Presses → until this step is shown; a question on the way is opened by one press and passed over by the next. */
    public LessonPage walkTo(int step) {
        for (int presses = 0; transport().step() < step && presses < 2 * step; presses++) {
            press(Keys.ARROW_RIGHT);
        }
        if (transport().step() != step) {
            throw new AssertionError("→ leads to " + transport().step() + ", not to step " + step);
        }
        return this;
    }

    /** Presses keys after which nothing needs to be drawn anew. */
    public LessonPage type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Presses a key together with Shift. */
    public LessonPage pressWithShift(CharSequence key) {
        return pressWith(Keys.SHIFT, key);
    }

    /** Presses a key together with another that is held down. */
    public LessonPage pressWith(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
        return settled();
    }

    /** Loads the page anew, as F5 does. */
    public LessonPage reload() {
        driver.navigate().refresh();
        return complete();
    }

    /** Does what makes the browser download a file of this name, and returns it. */
    Path download(Runnable action, String name) {
        try {
            Path folder = Files.createTempDirectory("taken");
            driver.executeCdpCommand(
                    "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
            action.run();
            Path file = folder.resolve(name);
            until("there is no file " + name, () -> Files.exists(file));
            settled();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    /** What a screen reader was told last. */
    public String announced() {
        return text("#status");
    }

    /** The runs of bytes that are read out beside the picture. */
    public List<String> bytesInWords() {
        return findAll(".runs li").stream().map(LessonPage::text).toList();
    }

    /** What has the focus, by its accessible name. */
    public String focused() {
        return driver.switchTo().activeElement().getAccessibleName();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> findAll(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    boolean has(String selector) {
        return !findAll(selector).isEmpty();
    }

    /** All text of an element, also what only a screen reader is meant to get, with single spaces. */
    String text(String selector) {
        return text(find(selector));
    }

    static String text(WebElement element) {
        return element.getDomProperty("textContent").strip().replaceAll("\\s+", " ");
    }

    /** The visible button with this accessible name. */
    public WebElement button(String within, String name) {
        return findAll(within + " button").stream()
                .filter(one -> one.isDisplayed() && one.getAccessibleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button '" + name + "' is visible in " + within));
    }

    ChromeDriver driver() {
        return driver;
    }
}
