package sharedpage.repository;

import java.util.List;
import java.util.stream.Stream;

/** Reads the rows of the table under a heading of a Markdown text. */
final class MarkdownTable {
    private MarkdownTable() {}

    /**
     * The cells of each row, without the header.
     *
     * @param heading the whole line, such as {@code ## Limits}
     */
    static List<List<String>> rows(String text, String heading) {
        return text.lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(MarkdownTable::cells)
                .toList();
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1).split("\\|")).map(String::strip).toList();
    }
}
