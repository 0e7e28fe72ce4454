package sharedpage.e2e.page;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** The bar of a class, what it opens, and what the class lays over the picture. */
public final class Classroom {
    private final LessonPage page;

    Classroom(LessonPage page) {
        this.page = page;
    }

    /** Opens the way in, reads the join code, and closes it again. */
    public String code() {
        page.type("q");
        page.until("no code is made", () -> page.has("#class[open] .code"));
        String code = page.text("#class .code");
        page.button("#class", "Close").click();
        return code;
    }

    /** LIVE, AWAY with both steps, or OFFLINE; empty for one who presents. */
    public String following() {
        return page.has(".follow-state") ? page.text(".follow-state") : "";
    }

    /** All that the bar says and offers, in one line. */
    public String bar() {
        return page.has(".class-bar") ? page.text(".class-bar") : "";
    }

    /** Waits until the bar says this, then for the page to stand still. */
    public LessonPage says(String words) {
        page.until("the bar says '" + bar() + "' and not '" + words + "'", () -> bar().contains(words));
        return page.settled();
    }

    /** Waits until the bar does not say this any more. */
    public LessonPage saysNoMore(String words) {
        page.until("the bar still says '" + words + "'", () -> !bar().contains(words));
        return page.settled();
    }

    /** Presses a button of the bar whose name begins so. */
    public LessonPage press(String name) {
        return pressIn(".class-bar", name);
    }

    /** Presses a button of an open dialog whose name begins so. */
    public LessonPage answer(String name) {
        return pressIn("dialog[open]", name);
    }

    /** Presses a button of the poll whose name begins so. */
    public LessonPage poll(String name) {
        return pressIn(".poll", name);
    }

    private LessonPage pressIn(String within, String name) {
        page.until("no button '" + name + "' in " + within, () -> named(within, name) != null);
        named(within, name).click();
        return page.settled();
    }

    private WebElement named(String within, String name) {
        return page.findAll(within + " button").stream()
                .filter(one -> one.isDisplayed() && one.getAccessibleName().startsWith(name))
                .findFirst()
                .orElse(null);
    }

    /** The lines of the list of what was missed. */
    public List<String> missed() {
        return page.findAll("#missed li").stream().map(LessonPage::text).toList();
    }

    /** Raises a hand with these words, in a try of one's own. */
    public LessonPage raise(String words) {
        press("Raise a hand");
        page.find("#raise [name=words]").sendKeys(words);
        return answer("Raise a hand");
    }

    /** Goes to a try of one's own, by its number. */
    public LessonPage openTry(int number) {
        new Select(page.find(".class-bar select")).selectByIndex(number);
        return says("Your own try");
    }

    /** Asks the class a question of one's own that is answered by tapping. */
    public LessonPage askForPlace(String question) {
        press("Ask");
        page.find("#asking [name=text]").sendKeys(question);
        page.findAll("#asking label.option").get(1).click();
        page.find("#asking form .primary").click();
        return page.settled();
    }

    /** Asks the class a question of one's own with options. */
    public LessonPage askForChoice(String question, String... options) {
        press("Ask");
        page.find("#asking [name=text]").sendKeys(question);
        for (int i = 0; i < options.length; i++) {
            page.findAll("#asking [name=option]").get(i).sendKeys(options[i]);
        }
        page.find("#asking form .primary").click();
        return page.settled();
    }

    /** Downloads the result of the poll as a table. */
    public Path csv() {
        return page.download(() -> poll("CSV"), "poll-1.csv");
    }

    /** Waits for a poll in this state: open, closed or revealed. */
    public LessonPage pollIs(String state) {
        page.until("no poll is " + state, () -> page.has(".poll[data-state=" + state + "]"));
        return page.settled();
    }

    public boolean hasPoll() {
        return page.has(".poll");
    }

    /** All that the card of the poll says, in one line. */
    public String pollSays() {
        return page.text(".poll");
    }

    /** Votes for one of the options. */
    public LessonPage choose(String option) {
        page.findAll(".poll label.option").stream()
                .filter(one -> LessonPage.text(one).startsWith(option))
                .findFirst()
                .orElseThrow()
                .click();
        return page.settled();
    }

    /** Taps a page of a process at its number. */
    public LessonPage tapPage(String process, int number) {
        page.stage().pointAtPage(process, number);
        page.until("the tap is not taken", () -> page.has(".poll .mine"));
        return page.settled();
    }

    /** Votes for a place without a pointer, by the list. */
    public LessonPage list(String ref) {
        new Select(page.find(".tap select")).selectByValue(ref);
        page.until("the choice is not taken", () -> page.has(".poll .mine"));
        return page.settled();
    }

    /** What lies over the picture as a heat map: the thing, its shade from 1 to 5 and its number. */
    public List<String> heat() {
        return page.findAll(".heat .warm").stream()
                .map(one -> one.getDomAttribute("data-key") + " " + one.getDomAttribute("data-shade") + " "
                        + LessonPage.text(one))
                .toList();
    }

    /** Moves the pointer over a frame; with the laser on, the others see it. */
    public LessonPage hoverFrame(int frame) {
        WebElement rect = page.find("g.frame[data-frame='" + frame + "'] rect");
        new Actions(page.driver())
                .moveToElement(rect, (int) (-0.46 * rect.getRect().width), 0)
                .perform();
        return page.settled();
    }

    /** How much of a thing of the picture the spot of the presenter covers in this window: 1 is all of it; 0 without a spot. */
    public double spotOn(String selector) {
        Object share = page.driver()
                .executeScript(
                        """
                        const spot = document.querySelector('.spot')?.getBoundingClientRect();
                        const thing = document.querySelector(arguments[0]).getBoundingClientRect();
                        if (!spot) return 0;
                        const w = Math.min(spot.right, thing.right) - Math.max(spot.left, thing.left);
                        const h = Math.min(spot.bottom, thing.bottom) - Math.max(spot.top, thing.top);
                        return Math.max(0, w) * Math.max(0, h) / (thing.width * thing.height);
                        """,
                        selector);
        return ((Number) share).doubleValue();
    }

    /** Whether the presenter asks for a look just now. */
    public boolean isPinged() {
        return page.has(".spot.ping");
    }

    /** The hash of the state that is drawn. */
    public String hash() {
        return page.find("html").getDomAttribute("data-hash");
    }
}
