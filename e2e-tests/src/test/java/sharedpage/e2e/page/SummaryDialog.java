package sharedpage.e2e.page;

import java.util.List;

/** The end of a lesson: what was predicted beside what happened, and the way on. */
public final class SummaryDialog {
    private final LessonPage page;

    SummaryDialog(LessonPage page) {
        this.page = page;
        page.until("nothing is summed up", () -> page.has(".summary[open]"));
    }

    public String score() {
        return page.text(".summary .score");
    }

    /** Each question with the prediction and the outcome. */
    public List<String> answers() {
        return page.findAll(".summary .answers li").stream()
                .map(LessonPage::text)
                .toList();
    }

    /** What the focus is on, which Enter would do. */
    public String first() {
        return page.focused();
    }

    /** Goes back to the step that settled a question, from 1. */
    public LessonPage look(int question) {
        page.findAll(".summary .look").get(question - 1).click();
        return page.settled();
    }

    /** Follows one of its ways, by the beginning of its name. */
    public void follow(String way) {
        page.findAll(".summary a").stream()
                .filter(one -> LessonPage.text(one).startsWith(way))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no way begins with '" + way + "'"))
                .click();
    }
}
