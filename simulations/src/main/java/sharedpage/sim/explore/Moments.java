package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.invariant.Ledger;
import sharedpage.sim.machine.Activities;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Costs;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Memory;
import sharedpage.sim.machine.Report;
import sharedpage.sim.memory.Row;
import sharedpage.sim.simulation.Moment;
import sharedpage.sim.simulation.Position;
import sharedpage.sim.watch.Watch;

/** Makes moments of states, and tells what of a state another moment changes. */
@SuppressWarnings("EnumOrdinal") // likewise
final class Moments {
    private static final Part[] PARTS = Part.values();

    private final Moment start;
    private final Layout layout;
    private final Things things;

    /**
     * Makes moments that are like one of a run in all that states do not tell: all are step 0, and nothing was paid.
     *
     * @param start a moment of that run
     */
    Moments(Moment start, Layout layout, Things things) {
        this.start = start;
        this.layout = layout;
        this.things = things;
    }

    /** What is in no row, and the sizes of all rows. */
    private record Rest(int hand, boolean halted, Set<Integer> stuck, List<Integer> sizes) {
        /** Whether all but the sizes is the same at two moments. */
        static boolean same(Moment one, Moment other) {
            return one.machine().memory().hand() == other.machine().memory().hand()
                    && one.machine().halted() == other.machine().halted()
                    && one.watch().stuck().equals(other.watch().stuck());
        }

        static Rest of(Moment moment) {
            Machine machine = moment.machine();
            return new Rest(
                    machine.memory().hand(),
                    machine.halted(),
                    moment.watch().stuck(),
                    Arrays.stream(PARTS).map(part -> part.row(moment).size()).toList());
        }
    }

    /** The place of what everybody may depend on. */
    int rest() {
        return layout.place(Part.REST, 0);
    }

    /** What makes the state of the start of one in which there is nothing. */
    Change first(Ledger ledger) {
        Change change = new Change();
        for (Part part : PARTS) {
            add(change, part, part.row(start), Row.empty());
        }
        add(change, Part.REST, 0, Rest.of(start));
        if (ledger != null) {
            add(change, Part.LEDGER, 0, ledger);
        }
        return change;
    }

    /** What a moment changes that came of one that {@link #moment} made. */
    @SuppressWarnings("ReferenceEquality") // what was not touched is the same object
    Change change(Moment after, Moment before, Ledger ledgerAfter, Ledger ledgerBefore) {
        Change change = new Change();
        boolean grows = false;
        for (Part part : PARTS) {
            Row<?> row = part.row(after);
            Row<?> old = part.row(before);
            if (row != old) {
                add(change, part, row.read(null), old.read(null));
                grows |= row.size() > old.size();
            }
        }
        if (grows || !Rest.same(after, before)) {
            add(change, Part.REST, 0, Rest.of(after));
        }
        if (ledgerAfter != ledgerBefore) {
            add(change, Part.LEDGER, 0, ledgerAfter);
        }
        return change;
    }

    @SuppressWarnings("ReferenceEquality") // likewise
    private void add(Change change, Part part, Row<?> row, Row<?> old) {
        for (int i = 0; i < row.size(); i++) {
            if (i >= old.size() || row.get(i) != old.get(i)) {
                add(change, part, i, row.get(i));
            }
        }
    }

    private void add(Change change, Part part, int index, Object thing) {
        change.add(layout.place(part, index), things.number(part, thing));
    }

    /** The moment of a state; {@code sight}, if it is not null, notes what is read of it. */
    Moment moment(int[] state, Sight sight) {
        Rows rows = new Rows(state, sight);
        Rest rest = rows.rest;
        Position old = start.position();
        Machine machine = new Machine(
                start.machine().settings(),
                rows.of(Part.PROCESS),
                rows.of(Part.GROUP),
                rows.of(Part.MAILBOX),
                new Memory(rows.of(Part.FRAME), rows.of(Part.PAGE), rows.of(Part.SLOT), rest.hand),
                rows.of(Part.CHANNEL),
                new Capabilities(rows.of(Part.OBJECT), rows.of(Part.CAPABILITY), rows.of(Part.CACHE)),
                new Activities(
                        rows.<Activity>of(Part.ACTIVITY),
                        rows.of(Part.DEVICE),
                        rows.of(Part.SERVICE),
                        rows.of(Part.SYSTEM)),
                Costs.NONE,
                rest.halted,
                0);
        Position position = new Position(
                rows.of(Part.BEGUN),
                old.turns(),
                old.nextLine(),
                old.driver(),
                old.actions(),
                old.asides(),
                old.aside());
        Watch watch = new Watch(rows.of(Part.USE), rows.of(Part.INSIDE), rest.stuck);
        return new Moment(machine, null, 0, position, Report.NONE, Optional.empty(), watch);
    }

    /** What the laws of whole runs have to remember of a state. */
    Ledger ledger(int[] state) {
        return (Ledger) things.thing(Part.LEDGER, state[layout.place(Part.LEDGER, 0)]);
    }

    /** The rows of a state. */
    private final class Rows {
        private final int[] state;
        private final Sight sight;
        private final Rest rest;

        private Rows(int[] state, Sight sight) {
            this.state = state;
            this.sight = sight;
            this.rest = (Rest) things.thing(Part.REST, state[rest()]);
        }

        @SuppressWarnings("unchecked") // the things of a sort come of rows of it
        private <T> Row<T> of(Part part) {
            int size = rest.sizes.get(part.ordinal());
            List<T> row = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                row.add((T) things.thing(part, state[layout.place(part, i)]));
            }
            return Row.of(row).read(sight == null ? null : sight.on(part, size));
        }
    }
}
