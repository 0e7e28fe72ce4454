package sharedpage.e2e.page;

import java.util.List;

/** Which part of the machine a small window shows; in a large one all are there at once. */
public final class Tabs {
    private final LessonPage page;

    Tabs(LessonPage page) {
        this.page = page;
    }

    public List<String> names() {
        return page.findAll(".tabs > button").stream().map(LessonPage::text).toList();
    }

    public LessonPage show(String name) {
        page.button(".tabs", name).click();
        return page.settled();
    }
}
