package sharedpage.sim.chance;

import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.capability.ObjectType;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.event.ObjectAccessEvent;
import sharedpage.sim.event.ObjectAccessEvent.CapabilityTrapped;
import sharedpage.sim.memory.Access;
import sharedpage.sim.message.Message;
import sharedpage.sim.policy.Setting;

/** What events of mailboxes, capabilities and objects say. */
final class MessageClaims {
    private MessageClaims() {}

    static void add() {
        mailboxes();
        capabilities();
        ends();
        objects();
    }

    private static void mailboxes() {
        Claims.of(
                MessageEvent.MailboxCreated.class,
                (before, after, event, step) -> after.mailbox(event.mailbox()).owner() == after.number(event.process())
                        && after.mailbox(event.mailbox()).capacity() == event.capacity()
                        && after.mailbox(event.mailbox()).longest() == event.longest());
        Claims.of(
                MessageEvent.SendAllowed.class,
                (before, after, event, step) ->
                        after.mailbox(event.mailbox()).maySend().contains(after.number(event.process()))
                                && after.mailbox(event.mailbox()).owner() == after.number(event.by()));
        Claims.of(MessageEvent.MessageSent.class, (before, after, event, step) -> {
            java.util.List<Message> queue = after.mailbox(event.mailbox()).queue();
            Message sent = queue.get(queue.size() - 1);
            return sent.number() == event.number()
                    && sent.sender() == after.number(event.process())
                    && sent.length() == event.length()
                    && (event.reply() == null
                            ? sent.reply() == Message.NO_REPLY
                            : sent.reply() == after.mailbox(event.reply()).number());
        });
        Claims.of(MessageEvent.MessageDropped.class, (before, after, event, step) -> before.mailbox(event.mailbox())
                .isFull());
        Claims.of(MessageEvent.MessageReceived.class, (before, after, event, step) -> {
            Message got = before.mailbox(event.mailbox()).queue().get(0);
            return got.number() == event.number()
                    && got.sender() == before.number(event.from())
                    && got.length() == event.total()
                    && event.length() <= event.total()
                    && before.mailbox(event.mailbox()).owner() == before.number(event.process());
        });
        Claims.of(MessageEvent.MessageAwaited.class, (before, after, event, step) -> switch (event.on()) {
            case "room" -> before.mailbox(event.mailbox()).isFull() && isAt(after, event);
            case "turn" -> !before.mailbox(event.mailbox()).isFull() && event.place() > 1 && isAt(after, event);
            default -> before.mailbox(event.mailbox()).queue().isEmpty();
        });
        Claims.of(
                MessageEvent.Woken.class,
                (before, after, event, step) -> after.isAlive(event.process())
                        && after.machine()
                                .waitingOf(after.number(event.process()))
                                .isOver(after.machine(), after.number(event.process())));
        Claims.of(
                MessageEvent.MailboxDeleted.class,
                (before, after, event, step) -> before.mailbox(event.mailbox()).live()
                        && !after.mailbox(event.mailbox()).live()
                        && before.mailbox(event.mailbox()).owner() == before.number(event.process())
                        && before.mailbox(event.mailbox()).queue().size() == event.discarded());
    }

    private static void capabilities() {
        Claims.of(
                CapabilityEvent.ObjectCreated.class,
                (before, after, event, step) -> after.names(event.process(), event.capability(), event.object())
                        && after.object(event.object()).length() == event.length()
                        && after.machine()
                                        .page(after.object(event.object()).page())
                                        .frame()
                                == event.frame());
        Claims.of(
                CapabilityEvent.CaretakerCreated.class,
                (before, after, event, step) -> after.names(event.process(), event.capability(), event.object())
                        && after.machine()
                                        .capabilities()
                                        .slots()
                                        .get(after.object(event.object()).target())
                                        .object()
                                == after.object(event.target()).number());
        Claims.of(
                CapabilityEvent.CapabilityCopied.class,
                (before, after, event, step) -> after.names(event.from(), event.capability(), event.object())
                        && after.names(event.to(), event.received(), event.object())
                        && lets(after, event.to(), event.received(), event.rights()));
        Claims.of(
                CapabilityEvent.CapabilityMoved.class,
                (before, after, event, step) -> before.names(event.from(), event.capability(), event.object())
                        && after.held(event.from(), event.capability()).isEmpty()
                        && after.names(event.to(), event.received(), event.object())
                        && lets(after, event.to(), event.received(), event.rights()));
        Claims.of(
                CapabilityEvent.CapabilityEnclosed.class,
                (before, after, event, step) -> before.names(event.process(), event.capability(), event.object())
                        && event.moved()
                                == after.held(event.process(), event.capability())
                                        .isEmpty());
        Claims.of(
                CapabilityEvent.CapabilityReceived.class,
                (before, after, event, step) -> after.names(event.process(), event.capability(), event.object())
                        && lets(after, event.process(), event.capability(), event.rights()));
        Claims.of(
                CapabilityEvent.VersionRaised.class,
                (before, after, event, step) -> after.object(event.object()).version() == event.version());
        Claims.of(CapabilityEvent.ObjectAbsent.class, (before, after, event, step) -> !after.machine()
                .page(after.object(event.object()).page())
                .valid());
        Claims.of(
                CapabilityEvent.ObjectPlaced.class,
                (before, after, event, step) -> after.machine()
                                .page(after.object(event.object()).page())
                                .frame()
                        == event.frame());
    }

    private static void ends() {
        Claims.of(
                CapabilityEvent.CapabilityDropped.class,
                (before, after, event, step) -> before.names(event.process(), event.capability(), event.object())
                        && after.held(event.process(), event.capability()).isEmpty());
        Claims.of(
                CapabilityEvent.CapabilityRevoked.class,
                (before, after, event, step) -> event.process() == null
                        || (before.names(event.process(), event.capability(), event.object())
                                && after.held(event.process(), event.capability())
                                        .isEmpty()));
        Claims.of(CapabilityEvent.NothingRevoked.class, (before, after, event, step) -> before.machine()
                .capabilities()
                .derived(before.held(event.process(), event.capability())
                        .orElseThrow()
                        .number())
                .isEmpty());
        Claims.of(
                CapabilityEvent.CaretakerCut.class,
                (before, after, event, step) -> after.object(event.object()).target() == ObjectTableEntry.NONE);
        Claims.of(
                CapabilityEvent.ObjectDeleted.class,
                (before, after, event, step) -> before.object(event.object()).live()
                        && !after.object(event.object()).live()
                        && (event.process() != null
                                || after.machine()
                                                .capabilities()
                                                .references(after.object(event.object())
                                                        .number())
                                        == 0));
    }

    private static void objects() {
        Claims.of(
                ObjectAccessEvent.ObjectFound.class,
                (before, after, event, step) -> event.cached()
                                == before.machine()
                                        .capabilities()
                                        .cache(before.number(event.process()))
                                        .holds(before.object(event.object()).number())
                        && event.probes() == before.machine().settings().get(Setting.OBJECT_PROBES)
                        && (event.caretaker() == null
                                ? before.names(event.process(), event.capability(), event.object())
                                : before.machine()
                                                .capabilities()
                                                .slots()
                                                .get(before.object(event.caretaker())
                                                        .target())
                                                .object()
                                        == before.object(event.object()).number()));
        Claims.of(CapabilityTrapped.class, (before, after, event, step) -> switch (event.error()) {
            case "E_NOCAPABILITY" ->
                before.held(event.process(), event.capability()).isEmpty();
            case "E_RIGHTS" ->
                !before.held(event.process(), event.capability())
                        .orElseThrow()
                        .rights()
                        .allows(event.access().equals("write") ? Access.WRITE : Access.READ);
            case "E_NOOBJECT" -> !before.object(event.object()).live();
            case "E_BOUNDS" ->
                before.object(event.object()).length() == event.limit() && event.at() + event.length() > event.limit();
            case "E_REVOKED" -> isRevoked(before, event);
            default -> throw new AssertionError(event);
        });
        Claims.of(
                ObjectAccessEvent.NothingAccessed.class,
                (before, after, event, step) -> before.object(event.object()).live()
                        && before.machine().frames().equals(after.machine().frames()));
        Claims.of(
                ObjectAccessEvent.AccessTruncated.class,
                (before, after, event, step) -> event.length() < event.asked()
                        && event.length() <= before.object(event.object()).length());
        Claims.of(
                ObjectAccessEvent.ObjectFaulted.class,
                (before, after, event, step) -> event.how().equals("locked")
                        == before.machine()
                                .page(before.object(event.object()).page())
                                .locked());
        Claims.of(
                ObjectAccessEvent.ObjectHanded.class,
                (before, after, event, step) ->
                        after.machine().channels().get(0).frame() == event.frame()
                                && after.machine().channels().get(0).line() == event.line()
                                && after.machine().channels().get(0).length() == event.length()
                                && event.line() + event.length()
                                        <= before.object(event.object()).length());
    }

    /** Whether a process has its place among those who wait to send. */
    private static boolean isAt(Claims.State after, MessageEvent.MessageAwaited event) {
        return after.mailbox(event.mailbox()).senders().get(event.place() - 1) == after.number(event.process());
    }

    private static boolean lets(Claims.State state, String process, int index, String rights) {
        return state.held(process, index).orElseThrow().rights().letters().equals(rights);
    }

    private static boolean isRevoked(Claims.State state, CapabilityTrapped event) {
        ObjectTableEntry object = state.object(event.object());
        return object.live()
                && switch (event.reason() == null ? "" : event.reason()) {
                    case "cut" -> object.type() == ObjectType.INDIRECT && object.target() == ObjectTableEntry.NONE;
                    case "kept" ->
                        !state.machine()
                                .capabilities()
                                .isGood(state.machine().capabilities().slots().get(object.target()));
                    default ->
                        state.held(event.process(), event.capability())
                                        .orElseThrow()
                                        .version()
                                != object.version();
                };
    }
}
