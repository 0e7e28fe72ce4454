package sharedpage.server.wire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import sharedpage.server.limits.Limit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads wire messages from browsers; what does not fit is refused in words. */
public final class ClientMessageReader {
    /** The longest wire message, in bytes of UTF-8. */
    public static final int BYTES_LIMIT = Limit.WIRE_MESSAGE_BYTES.value();

    private static final int WORDS_LIMIT = Limit.HAND_CHARACTERS.value();
    private static final int QUESTION_LIMIT = Limit.QUESTION_CHARACTERS.value();
    private static final int OPTION_LIMIT = Limit.OPTION_CHARACTERS.value();

    private static final String TYPES =
            "join, next, choose, perform, move, fetch, change, play, pause, keep, invite, hand_over, revoke, point,"
                    + " away, ask, vote, close_poll, reopen_poll, reveal_poll, end_poll, fetch_poll, fork, raise_hand,"
                    + " lower_hand, show, heartbeat";

    private ClientMessageReader() {}

    /** The wire message in this text. */
    public static ClientMessage read(String text) throws RefusedException {
        ObjectNode object = Json.read(text);
        JsonNode type = object.get("type");
        if (type == null || !type.isString()) {
            throw new RefusedException(Refusal.malformed(
                    "The wire message lacks its part \"type\".", "Add \"type\": one of " + TYPES + "."));
        }
        ObjectReader parts = new ObjectReader("a wire message " + known(type.stringValue()), object);
        parts.textOrNull("type");
        ClientMessage wire = read(type.stringValue(), parts);
        parts.nothingElse();
        return wire;
    }

    private static String known(String type) {
        return Set.of(TYPES.split(", ")).contains(type) ? type : "";
    }

    /** The id of a wire message that was refused, as far as it can be made out; else null. */
    public static String idOf(String text) {
        try {
            ObjectNode object = Json.read(text);
            return new ObjectReader("a wire message", object).name("id");
        } catch (RefusedException e) {
            return null;
        }
    }

    private static ClientMessage read(String type, ObjectReader parts) throws RefusedException {
        return switch (type) {
            case "join" -> join(parts);
            case "next" ->
                new ClientMessage.Next(
                        parts.name("id"),
                        parts.number("at"),
                        grain(parts),
                        parts.textOrNull("answer"),
                        parts.flag("skip"));
            case "choose" -> new ClientMessage.Choose(parts.name("id"), parts.number("at"), parts.text("who"));
            case "perform" ->
                new ClientMessage.Perform(
                        parts.name("id"),
                        parts.number("at"),
                        new ClientMessage.OperationText(Json.text(parts.object("operation"))));
            case "move" -> new ClientMessage.MoveCursor(parts.name("id"), parts.number("to"));
            case "fetch" -> new ClientMessage.FetchState(parts.name("id"), parts.number("node"));
            case "change" ->
                new ClientMessage.ChangeSettings(parts.name("id"), parts.number("at"), parts.values("settings"));
            case "play" ->
                new ClientMessage.Play(parts.name("id"), parts.number("at"), parts.number("stepsPerSecond", 0.1, 10));
            case "pause" -> new ClientMessage.Pause(parts.name("id"));
            case "keep" -> new ClientMessage.Keep(parts.name("id"));
            case "invite" -> new ClientMessage.Invite(parts.name("id"));
            case "hand_over" -> new ClientMessage.CreateHostLink(parts.name("id"));
            case "revoke" -> new ClientMessage.RevokeLinks(parts.name("id"), parts.word("role", "drive", "view"));
            case "heartbeat" -> new ClientMessage.Heartbeat(parts.number("seq"));
            default -> ofAClass(type, parts);
        };
    }

    private static ClientMessage ofAClass(String type, ObjectReader parts) throws RefusedException {
        return switch (type) {
            case "away" -> new ClientMessage.Away(parts.flag("away"));
            case "point" -> new ClientMessage.PointAt(parts.placeOrNull("place"), parts.flag("ping"));
            case "ask" -> ask(parts);
            case "vote" ->
                new ClientMessage.Vote(
                        parts.name("id"), parts.number("poll"), parts.textOrNull("choice"), parts.placeOrNull("place"));
            case "close_poll" -> new ClientMessage.ClosePoll(parts.name("id"), parts.number("poll"));
            case "reopen_poll" -> new ClientMessage.ReopenPoll(parts.name("id"), parts.number("poll"));
            case "reveal_poll" -> new ClientMessage.RevealPoll(parts.name("id"), parts.number("poll"));
            case "end_poll" -> new ClientMessage.EndPoll(parts.name("id"), parts.number("poll"));
            case "fetch_poll" -> new ClientMessage.FetchPoll(parts.name("id"), parts.number("poll"));
            case "fork" -> new ClientMessage.Fork(parts.name("id"), parts.number("node"));
            case "raise_hand" ->
                new ClientMessage.RaiseHand(
                        parts.name("id"),
                        parts.name("session"),
                        parts.name("token"),
                        parts.shortTextOrNull("words", WORDS_LIMIT));
            case "lower_hand" -> new ClientMessage.LowerHand(parts.name("id"), parts.numberOrNull("hand"));
            case "show" -> new ClientMessage.Show(parts.name("id"), parts.numberOrNull("hand"));
            default ->
                throw new RefusedException(Refusal.of(
                        Refusal.Code.UNKNOWN, "There is no such type of wire message.", "Types are: " + TYPES + "."));
        };
    }

    private static ClientMessage.OpenPoll ask(ObjectReader parts) throws RefusedException {
        String by = parts.word("by", "choice", "place");
        String text = parts.shortTextOrNull("text", QUESTION_LIMIT);
        boolean own = text != null && by.equals("choice");
        return new ClientMessage.OpenPoll(
                parts.name("id"),
                parts.number("at"),
                by,
                text,
                own ? parts.texts("options", 2, 8, OPTION_LIMIT) : List.of());
    }

    private static ClientMessage.Join join(ObjectReader parts) throws RefusedException {
        String code = parts.textOrNull("code");
        return new ClientMessage.Join(
                code == null ? parts.name("session") : null,
                code == null ? parts.name("token") : null,
                code == null ? null : code.toUpperCase(Locale.ROOT),
                parts.numberOrNull("seen"),
                parts.nameOrNull("participant"));
    }

    private static ClientMessage.SteppingGranularity grain(ObjectReader parts) throws RefusedException {
        String word = parts.textOrNull("grain");
        for (ClientMessage.SteppingGranularity grain : ClientMessage.SteppingGranularity.values()) {
            if (word == null || grain.name().toLowerCase(Locale.ROOT).equals(word)) {
                return grain;
            }
        }
        throw parts.wrong("grain", "action, operation or marker");
    }
}
