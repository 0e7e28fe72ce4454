package sharedpage.e2e.page;

/** The boundary lens: the seam between two pages, once as the next virtual page and once as the next physical frame. */
public final class Lens {
    private final LessonPage page;

    Lens(LessonPage page) {
        this.page = page;
    }

    public boolean isOpen() {
        return page.has("g.lens");
    }

    public String virtualSide() {
        return page.text("g.lens .virtual");
    }

    public String physicalSide() {
        return page.text("g.lens .physical");
    }
}
