package sharedpage.server.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The comments of scripts and styles are for those who read the source, and a fifth of what a first visit would have to
 * load. What is served has empty lines in their place, so that line numbers stay. Licences stay as well.
 */
final class SourceComments {
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*/\\*(?!!)(?:(?!@license)[\\s\\S])*?\\*/");

    private SourceComments() {}

    /** A script or style without the block comments that begin a line. */
    static byte[] removedFrom(byte[] source) {
        String text = new String(source, StandardCharsets.UTF_8);
        return BLOCK.matcher(text)
                .replaceAll(comment -> "\n".repeat((int) comment.group().lines().count() - 1))
                .getBytes(StandardCharsets.UTF_8);
    }
}
