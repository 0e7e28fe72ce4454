package sharedpage.e2e.page;

/** The panel for how the page looks. */
public final class ViewPanel {
    private final LessonPage page;

    ViewPanel(LessonPage page) {
        this.page = page;
    }

    public ViewPanel open() {
        if (!page.has("[name=preset]")) {
            page.bar().panel("View");
            page.until("the view does not open", () -> page.has("[name=preset]"));
        }
        return this;
    }

    public void close() {
        page.button(".side-head", "Close").click();
        page.until("the view stays", () -> !page.has("[name=preset]"));
    }

    /** Chooses a preset ({@code preset}), colours ({@code theme}) or how much a screen reader is told ({@code tells}). */
    public LessonPage choose(String what, String value) {
        open().page.find("[name=" + what + "][value=" + value + "]").click();
        page.until(value + " is not chosen", () -> page.find("[name=" + what + "][value=" + value + "]")
                .isSelected());
        return page.settled();
    }

    /** The preset that holds. */
    public String preset() {
        return page.find("html").getDomAttribute("data-preset");
    }

    /** The few words at the object that the step is about. */
    public String callout() {
        page.until("nothing is called out", () -> page.has(".callout:not([hidden])"));
        return page.text(".callout");
    }

    /** Whether the screen is blank. */
    public boolean isBlank() {
        return page.find("#curtain").isDisplayed();
    }

    /** Whether the panel that tells why is shown. */
    public boolean tellsWhy() {
        return page.find(".say").isDisplayed();
    }
}
