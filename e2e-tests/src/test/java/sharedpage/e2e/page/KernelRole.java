package sharedpage.e2e.page;

import java.util.List;

/** In the kernel's place: who acts next, and what the engine says of it. */
public final class KernelRole {
    private final LessonPage page;

    KernelRole(LessonPage page) {
        this.page = page;
    }

    /** Who could act now. */
    public List<String> choices() {
        page.form().open();
        return page.findAll(".who button").stream().map(LessonPage::text).toList();
    }

    /** Lets somebody act. */
    public KernelRole letAct(String who) {
        page.form().open();
        int before = page.node();
        page.find(".who [data-who='" + who + "']").click();
        page.until(who + " does not act", () -> page.node() != before);
        page.settled();
        return this;
    }

    /** What has come of it so far. */
    public String verdict() {
        return page.text(".verdict");
    }
}
