package sharedpage.e2e.page;

/** What went wrong, in words. */
public final class Notice {
    private final LessonPage page;

    Notice(LessonPage page) {
        this.page = page;
    }

    public boolean isShown() {
        return page.has(".notice");
    }

    /** The text of the notice, waiting until there is one. */
    public String text() {
        page.until("no notice", this::isShown);
        return page.text(".notice p");
    }

    /** Waits until a notice begins with these words. */
    public Notice says(String words) {
        page.until(
                "no notice '" + words + "'",
                () -> isShown() && page.text(".notice p").startsWith(words));
        return this;
    }

    public Notice gone() {
        page.until("the notice stays", () -> !isShown());
        return this;
    }

    /** Presses its button, by its name. */
    public void press(String button) {
        page.button(".notice", button).click();
    }
}
