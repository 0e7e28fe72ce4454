package sharedpage.sim.explore;

import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Row;
import sharedpage.sim.simulation.Moment;

/**
 * The sorts of parts that a state is made of. Each is in a row of the moment; parts that mostly change together are in one
 * block of the state.
 */
enum Part {
    PROCESS(Family.OWN, 0),
    ACTIVITY(Family.OWN, 1),
    USE(Family.OWN, 2),
    BEGUN(Family.OWN, 3),
    PAGE(Family.PAGES, 0),
    SERVICE(Family.PAGES, 1),
    FRAME(Family.FRAMES, 0),
    SLOT(Family.DISK, 0),
    GROUP(Family.GROUPS, 0),
    INSIDE(Family.GROUPS, 1),
    MAILBOX(Family.MAILBOXES, 0),
    CHANNEL(Family.DEVICES, 0),
    DEVICE(Family.DEVICES, 1),
    OBJECT(Family.CAPABILITIES, 0),
    CAPABILITY(Family.CAPABILITIES, 1),
    CACHE(Family.CAPABILITIES, 2),
    SYSTEM(Family.REST, 0),
    /** What is in no row: whoever acts may depend on it. */
    REST(Family.REST, 1),
    /** What the laws of whole runs have to remember. */
    LEDGER(Family.LAWS, 0);

    private final Family family;
    private final int lane;

    Part(Family family, int lane) {
        this.family = family;
        this.lane = lane;
    }

    /** Parts that are in blocks together. */
    enum Family {
        OWN(4, 1),
        PAGES(2, 4),
        FRAMES(1, 8),
        DISK(1, 8),
        GROUPS(2, 4),
        MAILBOXES(1, 4),
        DEVICES(2, 1),
        CAPABILITIES(3, 4),
        REST(2, 1),
        LAWS(1, 1);

        private final int lanes;
        private final int width;

        /**
         * A family.
         *
         * @param lanes how many sorts it has
         * @param width how many parts of each sort are in one block
         */
        Family(int lanes, int width) {
            this.lanes = lanes;
            this.width = width;
        }

        int size() {
            return lanes * width;
        }
    }

    Family family() {
        return family;
    }

    /** The number of the block, among those of its family, that has a part. */
    int block(int index) {
        return index / family.width;
    }

    /** The place of a part in its block. */
    int place(int index) {
        return index % family.width * family.lanes + lane;
    }

    Row<?> row(Moment moment) {
        Machine machine = moment.machine();
        return switch (this) {
            case PROCESS -> machine.processes();
            case ACTIVITY -> machine.activities().processes();
            case USE -> moment.watch().uses();
            case BEGUN -> moment.position().begun();
            case PAGE -> machine.memory().pages();
            case SERVICE -> machine.activities().services();
            case FRAME -> machine.frames();
            case SLOT -> machine.memory().disk();
            case GROUP -> machine.groups();
            case INSIDE -> moment.watch().inside();
            case MAILBOX -> machine.mailboxes();
            case CHANNEL -> machine.channels();
            case DEVICE -> machine.activities().devices();
            case OBJECT -> machine.capabilities().objects();
            case CAPABILITY -> machine.capabilities().slots();
            case CACHE -> machine.capabilities().caches();
            case SYSTEM -> machine.activities().system();
            case REST, LEDGER -> Row.empty();
        };
    }
}
