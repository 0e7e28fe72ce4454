package sharedpage.sim.scenario.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words why a text is not YAML. */
final class SyntaxMessages {
    /** What the parser says, what we say instead, how to correct it; the first that fits counts. */
    private static final List<String[]> WORDS = List.of(
            words("TAB", "There is a tab here.", "use spaces to indent."),
            words(
                    "could not find expected ':'",
                    "A colon is missing after a key.",
                    "write KEY: VALUE here or on the line above."),
            words(
                    "mapping values are not allowed here",
                    "There is a colon where no key can be.",
                    "put quotes around a text that has a colon followed by a space, and look at the indentation."),
            words("expected ',' or '}'", "A { is not closed.", "put a comma between the keys and a } at the end."),
            words("expected ',' or ']'", "A [ is not closed.", "put a comma between the items and a ] at the end."),
            words("unexpected end of stream", "A quote is not closed.", "put the same quote at the end of the text."),
            words(
                    "expected <block end>",
                    "This line does not fit the lines above it.",
                    "indent it like the lines it belongs to, and look for a missing - or colon."),
            words(
                    "expected the node content",
                    "A value is missing or not closed.",
                    "write a value, and close each bracket."),
            words("cannot start any token", "This character cannot begin a value.", "put quotes around the text."),
            words(
                    "escape",
                    "After a \\ in double quotes this character means nothing.",
                    "write \\\\ for a \\, or use single quotes."));

    /** An escape whose number is cut off by the end of the text, or larger than any character's. */
    private static final Pattern NO_CHARACTER = Pattern.compile("\\\\(?:[xuU]\\z|U[89a-fA-F])");

    private SyntaxMessages() {}

    private static String[] words(String parserSays, String what, String hint) {
        return new String[] {parserSays, what, hint};
    }

    static void tell(String parserSays, SourcePosition position, Problems problems) {
        String[] message = WORDS.stream()
                .filter(words -> parserSays.contains(words[0]))
                .findFirst()
                .orElse(words(
                        "",
                        "The text can't be read from here on.",
                        "look at the indentation, the brackets and the quotes here and on the line above."));
        problems.at(position, message[1], message[2]);
    }

    /** Tells of a character that no text may hold, such as a control character. */
    static void tellCharacter(String text, int position, int codePoint, Problems problems) {
        int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        problems.at(
                position(text, end),
                String.format(Locale.ROOT, "The character U+%04X cannot stand in a text.", codePoint),
                "leave it out.");
    }

    /** Tells of an escape by number that the parser could not even count. */
    static void tellNumber(String text, Problems problems) {
        Matcher escape = NO_CHARACTER.matcher(text);
        problems.at(
                position(text, escape.find() ? escape.start() : text.length()),
                "After a \\ in double quotes the number of a character is missing or too large.",
                "write \\u and four hexadecimal digits, or the character itself.");
    }

    private static SourcePosition position(String text, int end) {
        int lineStart = text.lastIndexOf('\n', end - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new SourcePosition(line, text.codePointCount(lineStart, end) + 1);
    }
}
