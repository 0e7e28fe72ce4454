package sharedpage.e2e.page;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The bar at the top: lesson, start again, link, transfer, panels. */
public final class Bar {
    private final LessonPage page;

    Bar(LessonPage page) {
        this.page = page;
    }

    public List<String> lessons() {
        page.until("the lessons are not listed", () -> picker().getOptions().size() > 1);
        return picker().getOptions().stream().map(LessonPage::text).toList();
    }

    public String lesson() {
        return LessonPage.text(picker().getFirstSelectedOption());
    }

    /** Picks another lesson, by its title. */
    public LessonPage pick(String title) {
        lessons();
        WebElement old = page.find("#app");
        picker().selectByVisibleText(title);
        return newPage(old);
    }

    public LessonPage startAgain() {
        WebElement old = page.find("#app");
        press("Start again");
        return newPage(old);
    }

    private LessonPage newPage(WebElement old) {
        page.until(
                "no other page is loaded", () -> page.findAll("#app").stream().noneMatch(old::equals));
        return page.settled();
    }

    private Select picker() {
        return new Select(page.find("#lesson"));
    }

    /** Opens the menu, in which a small window hides most buttons; in a large one there is none. */
    public Bar openMenu() {
        if (has("Menu")
                && page.find(".menu-key").getDomAttribute("aria-expanded").equals("false")) {
            page.button(".bar", "Menu").click();
        }
        return this;
    }

    /** Presses one of the buttons, by its name. */
    public LessonPage press(String button) {
        openMenu();
        page.button(".bar", button).click();
        return page;
    }

    /** Follows one of the ways to other places, by its name. */
    public void follow(String way) {
        openMenu();
        page.until("no ways come up", () -> page.has("#places a"));
        if (!page.find("#places").isDisplayed()) {
            page.find(".places-key").click();
        }
        page.findAll("#places a, #places button").stream()
                .filter(one -> one.getAccessibleName().equals(way))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no way is called '" + way + "'"))
                .click();
    }

    /** Opens a panel, or closes it if it is open. */
    public LessonPage panel(String name) {
        press(name);
        return page;
    }

    /** The way in which the machine now transfers bytes, {@code cpu} or {@code dma}. */
    public String transfer() {
        return page.find("[data-setting=transfer][aria-pressed=true]").getDomAttribute("data-value");
    }

    /** Chooses how the machine transfers bytes from here on. */
    public LessonPage transferBy(String way) {
        openMenu();
        page.find("[data-setting=transfer][data-value=" + way + "]").click();
        page.until("the transfer does not become " + way, () -> transfer().equals(way));
        return page.settled();
    }

    /** How the page is connected, in words. */
    public String link() {
        return page.text(".bar .link");
    }

    public boolean has(String button) {
        return page.find(".bar").findElements(By.tagName("button")).stream()
                .anyMatch(one -> one.isDisplayed() && one.getAccessibleName().equals(button));
    }
}
