package sharedpage.e2e.page;

/** What the page says of a session that another version of the program recorded. */
public final class DivergenceCard {
    private final LessonPage page;

    DivergenceCard(LessonPage page) {
        this.page = page;
    }

    public boolean isShown() {
        return page.has(".divergence p");
    }

    /** Its sentence, waiting until there is one. */
    public String text() {
        page.until("nothing is said of another version", this::isShown);
        return page.text(".divergence p");
    }

    /** Goes on in a new session, whose page is then loaded. */
    public LessonPage goOn() {
        String before = page.address().getPath();
        page.button(".divergence", "Go on in a new session").click();
        page.until("no other session is opened", () -> !page.address().getPath().equals(before));
        return page.complete();
    }
}
