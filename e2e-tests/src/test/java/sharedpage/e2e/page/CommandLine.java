package sharedpage.e2e.page;

import java.util.List;
import org.openqa.selenium.Keys;

/** The line in which operations are typed. */
public final class CommandLine {
    private final LessonPage page;

    CommandLine(LessonPage page) {
        this.page = page;
    }

    /** Opens it with the key that does. */
    public CommandLine open() {
        page.type("/");
        page.until("the command line has no focus", () -> page.focused().equals("Command"));
        return this;
    }

    public CommandLine type(CharSequence... keys) {
        page.type(keys);
        return this;
    }

    /** Empties the line. */
    public CommandLine clear() {
        page.pressWith(Keys.CONTROL, "a");
        return type(Keys.DELETE);
    }

    /** Carries the line out; returns when its first step is drawn. */
    public LessonPage enter() {
        int before = page.node();
        page.type(Keys.ENTER);
        page.until("the line leads to no step", () -> page.node() != before);
        return page.settled();
    }

    public String line() {
        return page.find("#line").getDomProperty("value");
    }

    /** The completions that are offered now. */
    public List<String> completions() {
        return page.findAll("#line-options li").stream().map(LessonPage::text).toList();
    }

    /** What is wrong with the line. */
    public String mistake() {
        page.until("no mistake is shown", () -> page.has("#line-said.wrong"));
        return page.text("#line-said strong");
    }

    /** The part of the line that is wrong. */
    public String mistaken() {
        return page.text("#line-said mark");
    }
}
