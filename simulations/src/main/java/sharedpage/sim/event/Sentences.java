package sharedpage.sim.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells events in English. A screen reader, the command line and the picture say the same, since all take it from here.
 * The texts are in {@code sentences.txt}: the keys of events, what is said, why it is so, and on which slide it is.
 *
 * <p>In a text, {@code {name}} is the part of the event of that name, {@code {name byte}} counts it ("1 byte", "88
 * bytes").
 */
public final class Sentences {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)(?: (\\w+))?}");
    private static final Map<String, Sentence> ALL = read(catalogue());

    private Sentences() {}

    /** What is said of one kind of event; the last two may be empty. */
    private record Sentence(String what, String why, String slide) {}

    /** What happened, in one or more plain sentences. */
    public static String what(List<Event> events) {
        List<String> said = new ArrayList<>();
        events.forEach(event -> said.add(filled(of(event).what, event)));
        said.removeIf(String::isEmpty);
        return String.join(" ", said);
    }

    /** The reason for the first of the events that has one. */
    public static Optional<String> why(List<Event> events) {
        return events.stream()
                .filter(event -> !of(event).why.isEmpty())
                .map(event -> filled(of(event).why, event))
                .findFirst();
    }

    /** The title of the lecture's slide about the first of the events that is on one. */
    public static Optional<String> slide(List<Event> events) {
        return events.stream()
                .map(event -> of(event).slide)
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    /** All keys that the catalogue has a text for. */
    public static List<String> keys() {
        return List.copyOf(ALL.keySet());
    }

    private static Sentence of(Event event) {
        Sentence sentence = ALL.get(event.key());
        if (sentence == null) {
            throw new IllegalStateException("The catalogue of sentences has no entry " + event.key() + ".");
        }
        return sentence;
    }

    private static String filled(String text, Event event) {
        Matcher matcher = PART.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            Object part = part(event, matcher.group(1));
            String word = matcher.group(2) == null ? String.valueOf(part) : counted((int) part, matcher.group(2));
            matcher.appendReplacement(result, Matcher.quoteReplacement(word));
        }
        return matcher.appendTail(result).toString();
    }

    private static String counted(int count, String noun) {
        return String.format(Locale.ROOT, "%d %s%s", count, noun, count == 1 ? "" : "s");
    }

    private static Object part(Event event, String name) {
        try {
            return event.getClass().getMethod(name).invoke(event);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The text of " + event.key() + " asks for an unknown part: " + name, e);
        }
    }

    private static String catalogue() {
        try (InputStream text = Sentences.class.getResourceAsStream("sentences.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of sentences can't be read.", e);
        }
    }

    private static Map<String, Sentence> read(String text) {
        Map<String, Sentence> all = new TreeMap<>();
        for (String block : text.strip().split("\n\\s*\n", -1)) {
            Map<String, String> lines = new TreeMap<>();
            List<String> names = new ArrayList<>();
            for (String line : block.strip().split("\n", -1)) {
                int colon = line.indexOf(": ");
                if (colon < 0) {
                    Collections.addAll(names, line.strip().split(" ", -1));
                } else {
                    lines.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 2).strip());
                }
            }
            Sentence sentence = new Sentence(
                    lines.getOrDefault("what", ""), lines.getOrDefault("why", ""), lines.getOrDefault("slide", ""));
            names.forEach(name -> all.put(name, sentence));
        }
        return all;
    }
}
