package sharedpage.e2e.page;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The picture itself: its three levels of zoom, and what it says of the thing pointed at. */
public final class Stage {
    private static final String PLACES =
            """
            const plane = document.querySelector('.plane').getBoundingClientRect();
            const kinds = { page: 'g.page', head: '.head', row: '.ptes tr[data-page]', frame: 'g.frame', semaphore: '.semaphore', device: '.device' };
            const places = {};
            for (const [kind, selector] of Object.entries(kinds)) {
                for (const one of document.querySelectorAll(selector)) {
                    const { process = '', page = '', frame = '', group = '', channel = '' } = one.dataset;
                    const whose = { page: `${process} ${page}`, head: process, row: page, frame, semaphore: group, device: channel }[kind];
                    const box = (one.querySelector('rect') ?? one).getBoundingClientRect();
                    places[`${kind} ${whose}`] = [box.x - plane.x, box.y - plane.y, box.width, box.height].map(Math.round).join(' ');
                }
            }
            return places;
            """;

    private final LessonPage page;

    Stage(LessonPage page) {
        this.page = page;
    }

    /** 1 the machine, 2 a page, 3 its bytes. */
    public int level() {
        String classes = page.find(".plane").getDomAttribute("class");
        return Integer.parseInt(classes.replaceAll(".*level(\\d).*", "$1"));
    }

    /** The list of tables that the kernel changes: its title and its rows; empty while there is none. */
    public List<String> relocation() {
        return page.findAll(".relocation:not([hidden]) h2, .relocation:not([hidden]) li").stream()
                .map(LessonPage::text)
                .toList();
    }

    /** Where one looks, from far to near. */
    public List<String> crumbs() {
        return page.findAll(".crumbs button").stream().map(LessonPage::text).toList();
    }

    /** Presses the button nearer or farther, or 1, 2, 3, by its sign. */
    public Stage zoomBy(String sign) {
        page.findAll(".zoom button").stream()
                .filter(one -> LessonPage.text(one).equals(sign))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no key " + sign))
                .click();
        page.settled();
        return this;
    }

    /** Clicks into the middle of a frame's bytes, or at a part of it. */
    public Stage pointAtFrame(int frame) {
        return pointAt(page.find("g.frame[data-frame='" + frame + "'] rect"), 0.04);
    }

    /** Clicks a byte in the bar of a frame, which begins behind its number and its owner. */
    public Stage pointAtBytes(int frame, double share) {
        WebElement rect = page.find("g.frame[data-frame='" + frame + "'] rect");
        double width = rect.getRect().width;
        double bar = 30 + Math.max(0.45 * width, 155);
        return pointAt(rect, (bar + share * (width - bar - 4)) / width);
    }

    /** Clicks a page of a process at its number. */
    public Stage pointAtPage(String process, int number) {
        return pointAt(page.find("g.page[data-process='" + process + "'][data-page='" + number + "'] rect"), 0.1);
    }

    /** Clicks a byte in the grid of the byte level, counted in lines and columns of the first grid. */
    public Stage pointAtByte(int line, int column) {
        WebElement ground = page.find(".grid .ground");
        int x = (int) Math.round((column + 0.5) / 16 * ground.getRect().width - ground.getRect().width / 2.0);
        int y = (int) Math.round((line + 0.5) / 32 * ground.getRect().height - ground.getRect().height / 2.0);
        new Actions(page.driver()).moveToElement(ground, x, y).click().perform();
        page.settled();
        return this;
    }

    private Stage pointAt(WebElement rect, double share) {
        int x = (int) Math.round((share - 0.5) * rect.getRect().width);
        new Actions(page.driver()).moveToElement(rect, x, 0).click().perform();
        page.settled();
        return this;
    }

    /** What the line of a group's semaphore says: its value, then holder, who waits, and what became of a holder. */
    public List<String> semaphore(String group) {
        String parts = ":scope > .pill, :scope > .badge, .badge + .unseen, .queue > .unseen, :scope > small";
        return page.find(semaphoreOf(group)).findElements(By.cssSelector(parts)).stream()
                .map(LessonPage::text)
                .toList();
    }

    /** Whether all that it says lies within its line. */
    public boolean semaphoreFits(String group) {
        WebElement line = page.find(semaphoreOf(group));
        int end = line.getRect().x + line.getRect().width;
        return line.findElements(By.cssSelector(":scope > :not(.unseen)")).stream()
                .allMatch(part -> part.getRect().x + part.getRect().width <= end);
    }

    /** Clicks the line of a group's semaphore. */
    public Stage pointAtSemaphore(String group) {
        page.find(semaphoreOf(group)).click();
        page.settled();
        return this;
    }

    private static String semaphoreOf(String group) {
        return ".semaphore[data-group='" + group + "']";
    }

    /** On a phone: goes to what lies beside the bytes. */
    public Stage beside(String name) {
        page.button(".beside", name).click();
        page.settled();
        return this;
    }

    /** Moves the focus to the one tab stop of the stage. */
    public Stage focus() {
        page.driver().executeScript("document.querySelector('#stage .cursor').focus()");
        return this;
    }

    /** Presses keys until the object in focus is named so. */
    public Stage walkTo(String name, Keys key) {
        for (int presses = 0; presses < 600 && !page.focused().startsWith(name); presses++) {
            page.press(key);
        }
        if (!page.focused().startsWith(name)) {
            throw new AssertionError("the keys do not lead to " + name + " but to " + page.focused());
        }
        return this;
    }

    public boolean explains() {
        return page.has(".room > .explain");
    }

    /** What the explanation is about. */
    public String explained() {
        return page.text("#explain-title");
    }

    /** All of the explanation. */
    public String explanation() {
        return page.text(".explain-body");
    }

    /** Goes to the step that did it. */
    public Stage jump() {
        page.find(".explain .jump").click();
        page.settled();
        return this;
    }

    /** Every outlined object that reaches the same frame, by its reference. */
    public List<String> aliases() {
        return page.findAll(".alias").stream()
                .map(one -> one.getDomAttribute("data-alias"))
                .toList();
    }

    /** Where each object lies that is an element, in pixels of the stage. */
    public Map<?, ?> places() {
        return (Map<?, ?>) page.driver().executeScript(PLACES);
    }

    /** What is stamped on the objects that said no. */
    public List<String> stamps() {
        return page.findAll(".stamp").stream().map(LessonPage::text).toList();
    }

    /** From where to where a device has counted its address on. */
    public String counter() {
        return page.text(".counter");
    }

    /** How many elements the whole page has. */
    public int elements() {
        return page.findAll("*").size();
    }
}
