package sharedpage.e2e.page;

import java.util.List;
import org.openqa.selenium.Keys;

/** The narration below the stage. */
public final class SayPanel {
    private final LessonPage page;

    SayPanel(LessonPage page) {
        this.page = page;
    }

    /** What happened in this step, with its outcome in front if it was not simply done. */
    public String what() {
        return page.text(".say .what");
    }

    /** The words of WHAT and WHY that lead to something in the picture. */
    public List<String> links() {
        return page.findAll(".say .fact").stream().map(LessonPage::text).toList();
    }

    /** Follows one of them by the keyboard. */
    public SayPanel follow(String words) {
        page.findAll(".say .fact").stream()
                .filter(one -> LessonPage.text(one).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " leads nowhere, only " + links()))
                .sendKeys(Keys.ENTER);
        page.settled();
        return this;
    }

    /** Why; after a question also how it was answered. */
    public String why() {
        return page.text(".say .why");
    }

    /** What a read brought. */
    public String result() {
        return page.text(".say .result");
    }

    /** {@code done}, {@code refused}, {@code trapped} or {@code blocked}. */
    public String outcome() {
        return page.find(".say .what").getDomAttribute("data-outcome");
    }
}
