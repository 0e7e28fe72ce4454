package sharedpage.e2e.page;

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
