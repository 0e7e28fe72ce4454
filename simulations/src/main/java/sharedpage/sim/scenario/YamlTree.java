package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/**
 * Reads YAML 1.2, and so JSON, into a {@link Tree}. Built from the events of the parser, because they know the place of
 * each key and let a text be refused before it unfolds: with aliases a short text can become huge.
 */
final class YamlTree {
    private static final int DEEPEST = 32;
    private static final int MOST_ENTRIES = 1_000;
    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

    private final Iterator<Event> events;
    private final Problems problems;
    private boolean readable = true;

    private YamlTree(String text, Problems problems) {
        this.events = new Parse(LoadSettings.builder().build())
                .parseReader(new WholeCharacters(text))
                .iterator();
        this.problems = problems;
    }

    /** The text as a tree, or nothing if it cannot be read; then the problems say why. */
    static Optional<Tree> parse(String text, Problems problems) {
        OptionalInt half = WholeCharacters.half(text);
        if (half.isPresent()) {
            int character = text.codePoints().skip(half.getAsInt()).findFirst().orElseThrow();
            SyntaxWords.tellCharacter(text, half.getAsInt(), character, problems);
            return Optional.empty();
        }
        YamlTree reader = new YamlTree(text, problems);
        try {
            Tree tree = reader.document();
            return reader.readable ? Optional.of(tree) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(YamlTree::place).orElse(new Place(1, 1));
            SyntaxWords.tell(e.getProblem(), place, problems);
        } catch (ReaderException e) {
            SyntaxWords.tellCharacter(text, e.getPosition(), e.getCodePoint(), problems);
        } catch (NumberFormatException e) {
            SyntaxWords.tellNumber(text, problems);
        } catch (YamlVersionException e) {
            problems.at(new Place(1, 1), "This is not YAML 1.2.", "leave out the line that begins with %YAML.");
        }
        return Optional.empty();
    }

    private Tree document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            refuse(new Place(1, 1), "The text is empty.", "write a scenario, beginning with its title.");
            return Tree.leaf(new Place(1, 1), Tree.Kind.NOTHING, "");
        }
        Tree tree = node(events.next(), 0);
        if (readable) {
            events.next();
            Event next = events.next();
            if (next.getEventId() == Event.ID.DocumentStart) {
                refuse(placeOf(next), "A second document begins here.", "keep one scenario a file.");
            }
        }
        return tree;
    }

    private Tree node(Event event, int depth) {
        Place place = placeOf(event);
        refuseExtras(event, place);
        if (depth > DEEPEST) {
            refuse(place, "Nested deeper than " + DEEPEST + " levels.", "look for brackets that are open too often.");
            return Tree.leaf(place, Tree.Kind.NOTHING, "");
        }
        return switch (event.getEventId()) {
            case MappingStart -> map(place, depth);
            case SequenceStart -> list(place, depth);
            case Scalar -> leaf(place, (ScalarEvent) event);
            default -> Tree.leaf(place, Tree.Kind.NOTHING, "");
        };
    }

    /** Tags, anchors and aliases: nothing in a scenario needs them. */
    private void refuseExtras(Event event, Place place) {
        boolean alias = event.getEventId() == Event.ID.Alias;
        if (alias || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            refuse(
                    place,
                    alias ? "An alias (*name) is not read here." : "An anchor (&name) is not read here.",
                    "write the part out where it is needed; put quotes around a text that begins with * or &.");
        }
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        if (event instanceof ScalarEvent scalar
                && WholeCharacters.half(scalar.getValue()).isPresent()) {
            refuse(
                    place,
                    "An escape in this text stands for half a character.",
                    "write the character itself, or \\U and eight hexadecimal digits.");
        }
        if (tagged) {
            refuse(
                    place,
                    "A tag (!name) is not read here.",
                    "leave it out; put quotes around a text that begins with !.");
        }
    }

    private Tree list(Place place, int depth) {
        List<Tree> items = new ArrayList<>();
        Event event = events.next();
        while (readable && event.getEventId() != Event.ID.SequenceEnd) {
            refuseMore(items.size(), placeOf(event));
            items.add(node(event, depth + 1));
            event = readable ? events.next() : event;
        }
        return new Tree(place, Tree.Kind.LIST, "", items, Map.of());
    }

    private Tree map(Place place, int depth) {
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        int entries = 0;
        Event event = events.next();
        while (readable && event.getEventId() != Event.ID.MappingEnd) {
            Place keyPlace = placeOf(event);
            refuseMore(entries++, keyPlace);
            if (!(event instanceof ScalarEvent key)) {
                refuse(keyPlace, "A key must be a single word.", "write KEY: before the value.");
                break;
            }
            refuseExtras(event, keyPlace);
            Tree value = node(events.next(), depth + 1);
            Tree.Field before = fields.putIfAbsent(key.getValue(), new Tree.Field(keyPlace, value));
            if (before != null) {
                problems.at(
                        keyPlace,
                        Tree.shortened(key.getValue()) + " is here twice; it was on line "
                                + before.keyPlace().line() + " already.",
                        "keep one of the two.");
            }
            event = readable ? events.next() : event;
        }
        return new Tree(place, Tree.Kind.MAP, "", List.of(), fields);
    }

    private void refuseMore(int entries, Place place) {
        if (entries == MOST_ENTRIES) {
            refuse(
                    place,
                    "Here begins entry " + (entries + 1) + ". A list or group of keys has at most " + MOST_ENTRIES
                            + " entries.",
                    "make it shorter.");
        }
    }

    private static Tree leaf(Place place, ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return Tree.leaf(place, Tree.Kind.TEXT, text);
        }
        Tag tag = RESOLVER.resolve(text, true);
        if (tag.equals(Tag.INT) && text.matches("-?[0-9]{1,9}")) {
            return Tree.leaf(place, Tree.Kind.NUMBER, text);
        } else if (tag.equals(Tag.BOOL)) {
            return Tree.leaf(place, Tree.Kind.TRUTH, text);
        }
        return Tree.leaf(place, tag.equals(Tag.NULL) ? Tree.Kind.NOTHING : Tree.Kind.TEXT, text);
    }

    private void refuse(Place place, String what, String mend) {
        readable = false;
        problems.at(place, what, mend);
    }

    private static Place placeOf(Event event) {
        return event.getStartMark().map(YamlTree::place).orElse(new Place(1, 1));
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
