package sharedpage.e2e.page;

/** The boundary between two pages, once as the next virtual page and once as the next physical frame. */
public final class BoundaryView {
    private final LessonPage page;

    BoundaryView(LessonPage page) {
        this.page = page;
    }

    public boolean isOpen() {
        return page.has("g.boundary");
    }

    public String virtualSide() {
        return page.text("g.boundary .virtual");
    }

    public String physicalSide() {
        return page.text("g.boundary .physical");
    }
}
