package sharedpage.sim.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Describes events in English, for screen readers, the command line and the page alike.
 * The texts are in {@code sentences.txt}, under the keys of events: what is said, why it is so, and on which slide it
 * is.
 *
 * <p>In a text, {@code {name}} is a placeholder of the event, {@code {name byte}} counts its value ("1 byte", "88
 * bytes"), and {@code {name:goes|go}} is the first word if the value is 1, else the second.
 */
public final class Sentences {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?: (\\w+)|:([^|}]*)\\|([^}]*))?}");

    private Sentences() {}

    /** What happened, in one or more sentences. */
    public static String what(List<Event> events) {
        List<String> said = new ArrayList<>();
        for (Event event : events) {
            String text = SentenceCatalogue.text(event.key(), "what")
                    .orElseThrow(() ->
                            new IllegalStateException("The catalogue of sentences has no entry " + event.key() + "."));
            said.add(filled(text, event));
        }
        return String.join(" ", said);
    }

    /** The reason for the first incident among the events that has one, else for the first event that has one. */
    public static Optional<String> why(List<Event> events) {
        return Stream.concat(events.stream().filter(Event.Incident.class::isInstance), events.stream())
                .flatMap(event -> SentenceCatalogue.text(event.key(), "why").map(text -> filled(text, event)).stream())
                .findFirst();
    }

    /** The title of the lecture's slide about the first of the events that is on one. */
    public static Optional<String> slide(List<Event> events) {
        return events.stream()
                .flatMap(event -> SentenceCatalogue.text(event.key(), "slide").stream())
                .findFirst();
    }

    /** The keys of all events that the catalogue has a text for. */
    public static List<String> keys() {
        return SentenceCatalogue.names("what");
    }

    /**
     * How a process is at the end of a run.
     *
     * @param state what it is doing, as a word of the wire, for example {@code waiting_semaphore}
     */
    public static String atEnd(String process, String state) {
        return SentenceCatalogue.text(state, "end")
                .map(text -> text.replace("{process}", process))
                .orElseThrow(
                        () -> new IllegalStateException("The catalogue of sentences has no end for " + state + "."));
    }

    private static String filled(String text, Event event) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        Placeholders values = event.placeholders();
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            Object value = values.value(matcher.group(1), text);
            matcher.appendReplacement(result, Matcher.quoteReplacement(told(matcher, value)));
        }
        return matcher.appendTail(result).toString();
    }

    /** What stands for a placeholder: its value, counted where it has a noun, or the word that agrees with it. */
    private static String told(Matcher placeholder, Object value) {
        if (placeholder.group(2) != null) {
            return counted((int) value, placeholder.group(2));
        } else if (placeholder.group(3) != null) {
            return placeholder.group((int) value == 1 ? 3 : 4);
        }
        return String.valueOf(value);
    }

    /** For example "1 byte" or "88 bytes". */
    public static String counted(int count, String noun) {
        return String.format(Locale.ROOT, "%d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
