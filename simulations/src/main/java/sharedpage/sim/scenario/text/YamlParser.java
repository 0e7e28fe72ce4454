package sharedpage.sim.scenario.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/**
 * Reads YAML 1.2, and so JSON, into a {@link YamlNode}. Built from the events of the parser, because they know the position of
 * each key and let a text be refused before it unfolds: with aliases a short text can become huge.
 */
public final class YamlParser {
    private static final int DEEPEST = 32;
    /** As many as the longest list of a scenario, its schedule, may have; the grammar allows others fewer. */
    private static final int MOST_ENTRIES = 20_000;

    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,7}");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]{1,9}");
    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

    private final Iterator<Event> events;
    private final Problems problems;
    private boolean readable = true;
    /** Of what was read last. */
    private SourcePosition last = new SourcePosition(1, 1);

    private YamlParser(String text, Problems problems) {
        this.events = new Parse(LoadSettings.builder().build())
                .parseReader(new SurrogateSafeReader(text))
                .iterator();
        this.problems = problems;
    }

    /** The text as a tree, or nothing if it cannot be read; then the problems say why. */
    public static Optional<YamlNode> parse(String text, Problems problems) {
        OptionalInt half = SurrogateSafeReader.half(text);
        if (half.isPresent()) {
            int character = text.codePoints().skip(half.getAsInt()).findFirst().orElseThrow();
            SyntaxMessages.tellCharacter(text, half.getAsInt(), character, problems);
            return Optional.empty();
        }
        YamlParser reader = new YamlParser(text, problems);
        try {
            YamlNode tree = reader.document();
            return reader.readable ? Optional.of(tree) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            SourcePosition position =
                    e.getProblemMark().map(YamlParser::position).orElse(new SourcePosition(1, 1));
            SyntaxMessages.tell(e.getProblem(), position, problems);
        } catch (ReaderException e) {
            SyntaxMessages.tellCharacter(text, e.getPosition(), e.getCodePoint(), problems);
        } catch (NumberFormatException e) {
            SyntaxMessages.tellNumber(text, problems);
        } catch (YamlVersionException e) {
            problems.at(
                    new SourcePosition(1, 1), "This is not YAML 1.2.", "leave out the line that begins with %YAML.");
        } catch (YamlEngineException e) {
            // The parser does not say where: it takes this for a fault of its own.
            SyntaxMessages.tell(e.getMessage(), reader.last, problems);
        }
        return Optional.empty();
    }

    private YamlNode document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            refuse(new SourcePosition(1, 1), "The text is empty.", "write a scenario, beginning with its title.");
            return YamlNode.leaf(new SourcePosition(1, 1), YamlNode.ROOT, YamlNode.NodeKind.NOTHING, "");
        }
        YamlNode tree = node(events.next(), YamlNode.ROOT, 0);
        if (readable) {
            events.next();
            Event next = events.next();
            if (next.getEventId() == Event.ID.DocumentStart) {
                refuse(positionOf(next), "A second document begins here.", "keep one scenario a file.");
            }
        }
        return tree;
    }

    private YamlNode node(Event event, String label, int depth) {
        SourcePosition position = positionOf(event);
        last = position;
        refuseExtras(event, position);
        if (depth > DEEPEST) {
            refuse(
                    position,
                    "Nested deeper than " + DEEPEST + " levels.",
                    "look for brackets that are open too often.");
            return YamlNode.leaf(position, label, YamlNode.NodeKind.NOTHING, "");
        }
        return switch (event.getEventId()) {
            case MappingStart -> map(position, label, depth);
            case SequenceStart -> list(position, label, depth);
            case Scalar -> leaf(position, label, (ScalarEvent) event);
            default -> YamlNode.leaf(position, label, YamlNode.NodeKind.NOTHING, "");
        };
    }

    /** Tags, anchors and aliases: nothing in a scenario needs them. */
    private void refuseExtras(Event event, SourcePosition position) {
        boolean alias = event.getEventId() == Event.ID.Alias;
        if (alias || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            refuse(
                    position,
                    alias ? "An alias (*name) is not read here." : "An anchor (&name) is not read here.",
                    "write the part out where it is needed; put quotes around a text that begins with * or &.");
        }
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        if (event instanceof ScalarEvent scalar
                && SurrogateSafeReader.half(scalar.getValue()).isPresent()) {
            refuse(
                    position,
                    "An escape in this text stands for half a character.",
                    "write the character itself, or \\U and eight hexadecimal digits.");
        }
        if (tagged) {
            refuse(
                    position,
                    "A tag (!name) is not read here.",
                    "leave it out; put quotes around a text that begins with !.");
        }
    }

    private YamlNode list(SourcePosition position, String label, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (readable && event.getEventId() != Event.ID.SequenceEnd) {
            refuseMore(items.size(), positionOf(event));
            items.add(node(event, itemLabel(items.size() + 1, label), depth + 1));
            event = readable ? events.next() : event;
        }
        return new YamlNode(position, label, YamlNode.NodeKind.LIST, "", items, Map.of());
    }

    private YamlNode map(SourcePosition position, String label, int depth) {
        Map<String, YamlNode.Field> fields = new LinkedHashMap<>();
        int entries = 0;
        Event event = events.next();
        while (readable && event.getEventId() != Event.ID.MappingEnd) {
            SourcePosition keyPosition = positionOf(event);
            refuseMore(entries++, keyPosition);
            if (!(event instanceof ScalarEvent key)) {
                refuse(keyPosition, "A key must be a single word.", "write KEY: before the value.");
                break;
            }
            refuseExtras(event, keyPosition);
            String name = key.isPlain() ? decimal(key.getValue()) : key.getValue();
            YamlNode value = node(events.next(), name, depth + 1);
            YamlNode.Field before = fields.putIfAbsent(name, new YamlNode.Field(keyPosition, value));
            if (before != null) {
                problems.at(
                        keyPosition,
                        YamlNode.shortened(name) + " is here twice; it was on line "
                                + before.keyPosition().line() + " already.",
                        "keep one of the two.");
            }
            event = readable ? events.next() : event;
        }
        return new YamlNode(position, label, YamlNode.NodeKind.MAP, "", List.of(), fields);
    }

    private static String itemLabel(int number, String list) {
        return "Item " + number + (list.equals(YamlNode.ROOT) ? "" : " of " + list);
    }

    private void refuseMore(int entries, SourcePosition position) {
        if (entries == MOST_ENTRIES) {
            refuse(
                    position,
                    "Here begins entry " + (entries + 1) + ". A list or group of keys has at most " + MOST_ENTRIES
                            + " entries.",
                    "make it shorter.");
        }
    }

    private static YamlNode leaf(SourcePosition position, String label, ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return YamlNode.leaf(position, label, YamlNode.NodeKind.TEXT, text);
        }
        String number = decimal(text);
        Tag tag = RESOLVER.resolve(number, true);
        if (tag.equals(Tag.INT) && number.matches("-?[0-9]{1,9}")) {
            return YamlNode.leaf(position, label, YamlNode.NodeKind.NUMBER, number);
        } else if (tag.equals(Tag.BOOL)) {
            return YamlNode.leaf(position, label, YamlNode.NodeKind.TRUTH, text);
        }
        return YamlNode.leaf(
                position, label, tag.equals(Tag.NULL) ? YamlNode.NodeKind.NOTHING : YamlNode.NodeKind.TEXT, text);
    }

    /** A whole number that is written as YAML 1.2 writes them, 0x2b or 0o53, in decimal digits; any other text as it is. */
    private static String decimal(String text) {
        if (HEXADECIMAL.matcher(text).matches()) {
            return String.valueOf(Integer.parseInt(text.substring(2), 16));
        }
        return OCTAL.matcher(text).matches() ? String.valueOf(Integer.parseInt(text.substring(2), 8)) : text;
    }

    private void refuse(SourcePosition position, String what, String hint) {
        readable = false;
        problems.at(position, what, hint);
    }

    private static SourcePosition positionOf(Event event) {
        return event.getStartMark().map(YamlParser::position).orElse(new SourcePosition(1, 1));
    }

    private static SourcePosition position(Mark mark) {
        return new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
