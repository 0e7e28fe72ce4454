package sharedpage.e2e.page;

import java.nio.file.Path;

/** The panel for links and files. */
public final class SharePanel {
    private final LessonPage page;

    SharePanel(LessonPage page) {
        this.page = page;
    }

    public SharePanel open() {
        if (!page.has("#link")) {
            page.bar().panel("Share");
            page.until("no link is shown", () -> page.has("#link"));
        }
        return this;
    }

    /** The link to this step. */
    public String link() {
        return page.find("#link").getDomProperty("value");
    }

    /** Whether the link asks for the preset and the colours of this page. */
    public SharePanel withLook() {
        page.find("[name=look]").click();
        return this;
    }

    /** Puts the link on the clipboard. */
    public SharePanel copyLink() {
        page.button(".side", "Copy link").click();
        page.until("nothing was copied", () -> page.findAll(".side button").stream()
                .anyMatch(one -> LessonPage.text(one).equals("Copied")));
        return this;
    }

    /** Downloads one of the files, {@code svg}, {@code png}, {@code trace} or {@code transcript}. */
    public Path take(String kind, String name) {
        return page.download(() -> open().page.find("[data-kind=" + kind + "]").click(), name);
    }
}
