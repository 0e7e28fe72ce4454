package sharedpage.e2e.page;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The panel of steps: where to stop, the ways not taken, every step so far. */
public final class StepsPanel {
    private final LessonPage page;

    StepsPanel(LessonPage page) {
        this.page = page;
    }

    /** Opens the panel, if it is not open. */
    public StepsPanel open() {
        if (!page.has(".stops")) {
            page.bar().panel("Steps");
            page.until("the steps do not open", () -> page.has(".stops"));
        }
        return this;
    }

    public void close() {
        page.button(".side-head", "Close").click();
        page.until("the steps stay", () -> !page.has(".stops"));
    }

    /** Goes on to the first step at which this holds; returns what the search says of itself. */
    public String onTo(String kind, Map<String, ?> values) {
        return search(kind, values, "Forward to it ▶");
    }

    /** Goes back to the last step at which this holds. */
    public String backTo(String kind, Map<String, ?> values) {
        return search(kind, values, "◀ Back to it");
    }

    private String search(String kind, Map<String, ?> values, String button) {
        open();
        new Select(page.find(".stops [name=stop]")).selectByValue(kind);
        values.forEach((name, value) -> set(page.find(".stops [name=" + name + "]"), String.valueOf(value)));
        page.button(".stops", button).click();
        page.until("the search does not end", () -> said().endsWith(".") && !said().startsWith("Searching"));
        page.settled();
        return said();
    }

    private static void set(WebElement field, String value) {
        if (field.getTagName().equals("select")) {
            new Select(field).selectByValue(value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
    }

    /** What the last search says of itself. */
    public String said() {
        return page.text(".searched");
    }

    /** The ways not taken, in words. */
    public List<String> otherWays() {
        return open().page.findAll(".branches li").stream()
                .map(LessonPage::text)
                .toList();
    }

    /** Goes over to a way not taken. */
    public LessonPage take(int way) {
        int before = page.node();
        page.findAll(".branches button").get(way).click();
        page.until("no other way is taken", () -> page.node() != before);
        return page.settled();
    }

    /** The steps that are listed. */
    public List<String> steps() {
        return page.findAll(".step-list li").stream().map(LessonPage::text).toList();
    }

    /** Lists only steps with a mark. */
    public StepsPanel onlyMarked() {
        page.find("[name=marked]").click();
        return this;
    }

    /** How far one step goes: {@code action}, {@code operation} or {@code marker}. */
    public StepsPanel grain(String grain) {
        new Select(page.find(".side [data-pace='A step is']")).selectByValue(grain);
        return this;
    }
}
