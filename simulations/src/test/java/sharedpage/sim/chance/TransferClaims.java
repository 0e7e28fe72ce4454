package sharedpage.sim.chance;

import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.event.TransferEvent.BytesMoved;
import sharedpage.sim.event.TransferEvent.DmaStarted;
import sharedpage.sim.machine.Step;
import sharedpage.sim.operation.Operations;

/** What events of transfers say, by processor and by device. */
final class TransferClaims {
    private TransferClaims() {}

    static void add() {
        transfers();
        devices();
    }

    private static void transfers() {
        Claims.of(
                TransferEvent.Probed.class,
                (before, after, event, step) -> argument(step, "page") == event.page()
                        && before.entry(event.process(), event.page()).exists());
        Claims.of(
                TransferEvent.Truncated.class,
                (before, after, event, step) -> argument(step, "bytes") == event.asked()
                        && event.length()
                                == Math.max(0, before.machine().settings().pageSize() - argument(step, "at")));
        Claims.of(
                TransferEvent.Buffered.class,
                (before, after, event, step) ->
                        event.length() <= before.machine().settings().pageSize());
        Claims.of(
                TransferEvent.NothingMoved.class,
                (before, after, event, step) -> argument(step, "bytes") == 0
                        || argument(step, "at") >= before.machine().settings().pageSize());
        Claims.of(
                BytesMoved.class,
                (before, after, event, step) -> event.done() <= event.total()
                        && event.frameLine() + event.length()
                                <= before.machine().settings().pageSize()
                        && owns(before, event)
                        && event.overflow()
                                == (event.done() - event.length()
                                        >= before.machine().settings().pageSize() - argument(step, "at")));
        Claims.of(
                TransferEvent.WordUpdated.class,
                (before, after, event, step) -> event.expected() == null
                        || event.written()
                                == !before.machine()
                                        .frames()
                                        .equals(after.machine().frames()));
    }

    private static void devices() {
        Claims.of(
                DmaStarted.class,
                (before, after, event, step) -> argument(step, "page") == event.page()
                        && argument(step, "at") == event.line()
                        && after.machine().channels().get(0).listed() == event.length()
                        && after.machine().channels().get(0).frame() == event.frame()
                        && after.machine().channels().get(0).extents().size() == event.places());
        Claims.of(
                TransferEvent.ListCut.class,
                (before, after, event, step) ->
                        after.machine().channels().get(0).listed() == event.length()
                                && argument(step, "bytes") == event.asked()
                                && !(before.entry(event.process(), event.page()).letsWrite()
                                        && before.page(event.process(), event.page())
                                                .exists()));
        Claims.of(
                TransferEvent.DmaFinished.class,
                (before, after, event, step) -> event.ended() == !before.isAlive(event.process())
                        && !after.machine().channels().get(0).busy()
                        && event.stopped()
                                == (!event.ended()
                                        && !after.process(event.process()).mayRun()));
    }

    /** A number that the operation of a step has; 0 if it has none of that kind. */
    private static int argument(Step step, String parameter) {
        Object value = step.operation() == null
                ? null
                : Operations.valuesOf(step.operation()).get(parameter);
        return value instanceof Integer number ? number : 0;
    }

    private static boolean owns(Claims.State state, BytesMoved event) {
        NamedOwner owner = state.machine().ownerOf(event.frame());
        boolean own = event.owner().kind().equals("private")
                && event.process().equals(event.owner().process());
        return event.owner().equals(owner)
                || (own && state.page(event.process(), event.page()).frame() == event.frame());
    }
}
