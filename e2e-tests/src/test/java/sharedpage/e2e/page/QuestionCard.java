package sharedpage.e2e.page;

import java.util.List;

/** The question before an operation. */
public final class QuestionCard {
    private final LessonPage page;

    QuestionCard(LessonPage page) {
        this.page = page;
    }

    public boolean isOpen() {
        return page.has("fieldset.question");
    }

    /** Passes the question over. */
    public LessonPage skip() {
        int before = page.node();
        page.button("fieldset.question", "Skip").click();
        page.until("the question stays", () -> page.node() != before);
        return page.settled();
    }

    public String text() {
        return page.text("fieldset.question legend");
    }

    public List<String> options() {
        return page.findAll("fieldset.question .option").stream()
                .map(LessonPage::text)
                .toList();
    }
}
