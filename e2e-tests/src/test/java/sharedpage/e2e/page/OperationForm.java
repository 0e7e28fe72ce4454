package sharedpage.e2e.page;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The form for an operation of one's own. */
public final class OperationForm {
    private final LessonPage page;

    OperationForm(LessonPage page) {
        this.page = page;
    }

    /** Opens the panel with the form, if it is not open. */
    public OperationForm open() {
        if (!page.has("form.operation")) {
            page.bar().panel("Try");
            page.until("the form does not open", () -> page.has("form.operation"));
        }
        return this;
    }

    public List<String> operations() {
        return operation().getOptions().stream()
                .map(one -> one.getDomAttribute("value"))
                .toList();
    }

    /** Fills the form and sends it; returns when its first step is drawn. */
    public LessonPage perform(String name, Map<String, ?> values) {
        int before = page.node();
        fill(name, values).send();
        page.until(name + " does not lead to another step", () -> page.node() != before);
        return page.settled();
    }

    /** Chooses an operation and fills its fields. */
    public OperationForm fill(String name, Map<String, ?> values) {
        open();
        operation().selectByValue(name);
        values.forEach((key, value) -> set(field(key), String.valueOf(value)));
        return this;
    }

    /** Sends the form as it is. */
    public LessonPage send() {
        page.find("form.operation .primary").click();
        return page;
    }

    /** What the server says is wrong with the operation that was sent. */
    public String mistake() {
        page.until("no mistake is shown", () -> page.has("form.operation .wrong"));
        return page.text("form.operation .wrong");
    }

    /** The field that is marked as wrong. */
    public String mistaken() {
        return page.find("form.operation [aria-invalid=true]").getDomAttribute("name");
    }

    private Select operation() {
        return new Select(page.find("form.operation select[name=operation]"));
    }

    private WebElement field(String name) {
        String selector = "form.operation .fields [name='" + name + "']";
        page.until("the form has no field " + name, () -> page.has(selector));
        return page.find(selector);
    }

    private static void set(WebElement field, String value) {
        if (field.getTagName().equals("select")) {
            new Select(field).selectByValue(value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
    }
}
