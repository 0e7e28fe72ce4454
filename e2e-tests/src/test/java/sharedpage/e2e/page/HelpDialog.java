package sharedpage.e2e.page;

/** The help with the keys and the switches of this browser. */
public final class HelpDialog {
    private final LessonPage page;

    HelpDialog(LessonPage page) {
        this.page = page;
    }

    public HelpDialog open() {
        page.bar().press("Help and keys");
        page.until("no help", this::isOpen);
        return this;
    }

    public boolean isOpen() {
        return page.has("#help[open]");
    }

    /** Switches motion on or off. */
    public HelpDialog motion(boolean on) {
        if (page.find("#motion").isSelected() != on) {
            page.find("#motion").click();
        }
        return this;
    }

    /** Switches single-key shortcuts on or off. */
    public HelpDialog shortcuts(boolean on) {
        if (page.find("#shortcuts").isSelected() != on) {
            page.find("#shortcuts").click();
        }
        return this;
    }

    public void close() {
        page.button("#help", "Close").click();
        page.until("the help stays", () -> !isOpen());
    }
}
