package sharedpage.e2e.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
        try {
            Path folder = Files.createTempDirectory("taken");
            page.driver()
                    .executeCdpCommand(
                            "Browser.setDownloadBehavior",
                            Map.of("behavior", "allow", "downloadPath", folder.toString()));
            open().page.find("[data-kind=" + kind + "]").click();
            Path file = folder.resolve(name);
            page.until("there is no file " + name, () -> Files.exists(file));
            page.settled();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
