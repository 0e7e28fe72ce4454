package sharedpage.e2e.page;

import java.util.List;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What if: the settings of the machine, in groups. */
public final class SettingsPanel {
    private final LessonPage page;

    SettingsPanel(LessonPage page) {
        this.page = page;
    }

    public List<String> groups() {
        page.form().open();
        return page.findAll(".what-if summary").stream().map(LessonPage::text).toList();
    }

    /** Opens one of the groups. */
    public SettingsPanel open(String group) {
        page.form().open();
        page.findAll(".what-if summary").stream()
                .filter(one -> LessonPage.text(one).startsWith(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no group " + group + " in " + groups()))
                .click();
        return this;
    }

    /** Chooses one of the values of a setting; returns when it holds. */
    public LessonPage choose(String setting, String value) {
        int before = page.node();
        new Select(field(setting)).selectByValue(value);
        return changed(before);
    }

    /** Turns a switch; returns when the change holds. */
    public LessonPage turn(String name) {
        int before = page.node();
        field(name).click();
        return changed(before);
    }

    /** Types a number and leaves the field. */
    public SettingsPanel type(String setting, String number) {
        WebElement field = field(setting);
        field.clear();
        field.sendKeys(number);
        page.driver().executeScript("arguments[0].blur()", field);
        return this;
    }

    private LessonPage changed(int before) {
        page.until("the setting changes nothing", () -> page.node() != before);
        return page.settled();
    }

    private WebElement field(String name) {
        return page.find(".what-if [name='" + name + "']");
    }

    public boolean isOn(String name) {
        return field(name).isSelected();
    }

    public String value(String name) {
        return field(name).getDomProperty("value");
    }

    /** What is wrong with a number that was typed. */
    public String mistake() {
        page.until("no mistake is shown", () -> page.has(".what-if .wrong"));
        return page.text(".what-if .wrong");
    }
}
