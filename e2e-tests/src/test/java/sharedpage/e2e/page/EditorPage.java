package sharedpage.e2e.page;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** The scenario editor in a browser. Whatever acts on it returns when the server has looked at the text. */
public final class EditorPage {
    private final LessonPage page;

    public EditorPage(LessonPage page) {
        this.page = page.settled();
    }

    /** The text that is being written. */
    public String text() {
        return page.find("#text").getDomProperty("value");
    }

    /** Puts the caret behind the first place at which these words stand, as a click there does. */
    public EditorPage select(String words) {
        WebElement field = page.find("#text");
        field.click();
        ((JavascriptExecutor) page.driver())
                .executeScript(
                        "const [field, words] = arguments; const at = field.value.indexOf(words);"
                                + "if (at < 0) throw new Error(`there is no ${words}`);"
                                + "field.setSelectionRange(at, at + words.length);",
                        field,
                        words);
        return this;
    }

    /** Types where the focus is. */
    public EditorPage type(CharSequence... keys) {
        new Actions(page.driver()).sendKeys(keys).perform();
        page.settled();
        return this;
    }

    /** Presses a key while Control is held. */
    public EditorPage control(CharSequence key) {
        new Actions(page.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(key)
                .keyUp(Keys.CONTROL)
                .perform();
        page.settled();
        return this;
    }

    /** What is selected in the text. */
    public String selected() {
        return String.valueOf(((JavascriptExecutor) page.driver())
                .executeScript("const field = document.activeElement;"
                        + "return field.value.slice(field.selectionStart, field.selectionEnd)"));
    }

    /** What is offered at the caret; empty if nothing is. */
    public List<String> completions() {
        return page.findAll("#completions b").stream().map(WebElement::getText).toList();
    }

    public EditorPage takeCompletionWithTheMouse(int index) {
        page.findAll("#completions li").get(index).click();
        page.settled();
        return this;
    }

    /** The completion that a screen reader is told to be on; empty if it is on none. */
    public String activeCompletion() {
        String id = page.find("#text").getDomAttribute("aria-activedescendant");
        return id == null ? "" : page.text("#" + id + " b");
    }

    /** The problems, each with its place, as they are listed. */
    public List<String> problems() {
        return page.findAll("#problems li").stream().map(LessonPage::text).toList();
    }

    /** The numbers of the lines that are marked. */
    public List<String> markedLines() {
        return page.findAll(".gutter .wrong").stream().map(LessonPage::text).toList();
    }

    /** What is said about the text as a whole. */
    public String verdict() {
        return page.text("#problems .told");
    }

    /** Goes to a problem as somebody with a keyboard does. */
    public EditorPage followProblem(int index) {
        page.findAll("#problems a").get(index).sendKeys(Keys.ENTER);
        return this;
    }

    public EditorPage copyLesson(String title) {
        new Select(page.find("#copy")).selectByVisibleText(title);
        return changed();
    }

    public EditorPage template(String title) {
        new Select(page.find("#template")).selectByVisibleText(title);
        return changed();
    }

    public EditorPage upload(Path file) {
        page.find("#upload").sendKeys(file.toString());
        page.until("the upload has no outcome", () -> page.has(".notice"));
        page.settled();
        return this;
    }

    private EditorPage changed() {
        page.until("no other text came", () -> page.has(".notice"));
        page.settled();
        return this;
    }

    /** What the editor says about the last thing done. */
    public String notice() {
        return page.text(".notice p");
    }

    public EditorPage press(String button) {
        page.button("#app", button).click();
        page.settled();
        return this;
    }

    public String previewed() {
        return page.text(".preview .what");
    }

    public String position() {
        return page.text(".walk .position");
    }

    public boolean isOutdated() {
        return page.has(".outdated");
    }

    /** The question that the preview shows before its next step. */
    public String asked() {
        return page.text(".asked summary");
    }

    /** Opens the text as a lesson. */
    public Links open() {
        page.button(".author-bar", "Open as a lesson").click();
        page.until("no links came", () -> page.has("#links[open] input"));
        return new Links(link("host"), link("viewer"));
    }

    private URI link(String kind) {
        return URI.create(page.find("#link-" + kind).getDomProperty("value"));
    }

    /** Whether the text can be opened. */
    public boolean canBeOpened() {
        return page.button(".author-bar", "Open as a lesson").isEnabled();
    }

    /**
     * A text as a lesson that others can open.
     *
     * @param host for who presents it
     * @param viewer for who looks on
     */
    public record Links(URI host, URI viewer) {}

    /** The editor at which this tab is. */
    public static EditorPage in(ChromeDriver driver) {
        return new EditorPage(new LessonPage(driver));
    }

    /** Whether the text is told to be wrong to who does not see the marks, and by which list. */
    public List<String> toldOfTheText() {
        WebElement field = page.driver().findElement(By.id("text"));
        return List.of(
                String.valueOf(field.getDomAttribute("aria-invalid")),
                String.valueOf(field.getDomAttribute("aria-describedby")));
    }
}
