package sharedpage.sim.explore;

import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.run.SimulationState;

/**
 * The sorts of parts that a state is made of. Each is in a row of the moment; parts that mostly change together are in one
 * block of the state.
 */
enum StateComponent {
    PROCESS(BlockType.OWN, 0),
    ACTIVITY(BlockType.OWN, 1),
    USE(BlockType.OWN, 2),
    BEGUN(BlockType.OWN, 3),
    EXHAUSTED(BlockType.OWN, 4),
    PAGE(BlockType.PAGES, 0),
    SERVICE(BlockType.PAGES, 1),
    FRAME(BlockType.FRAMES, 0),
    SLOT(BlockType.DISK, 0),
    GROUP(BlockType.GROUPS, 0),
    INSIDE(BlockType.GROUPS, 1),
    MAILBOX(BlockType.MAILBOXES, 0),
    CHANNEL(BlockType.DEVICES, 0),
    DEVICE(BlockType.DEVICES, 1),
    OBJECT(BlockType.CAPABILITIES, 0),
    CAPABILITY(BlockType.CAPABILITIES, 1),
    CACHE(BlockType.CAPABILITIES, 2),
    SYSTEM(BlockType.REST, 0),
    /** What is in no row: whoever acts may depend on it. */
    REST(BlockType.REST, 1),
    /** What the laws of whole runs have to remember. */
    LEDGER(BlockType.LAWS, 0);

    private final BlockType family;
    private final int lane;

    StateComponent(BlockType family, int lane) {
        this.family = family;
        this.lane = lane;
    }

    /** Parts that are in blocks together. */
    enum BlockType {
        OWN(5, 1),
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
        BlockType(int lanes, int width) {
            this.lanes = lanes;
            this.width = width;
        }

        int size() {
            return lanes * width;
        }
    }

    BlockType family() {
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

    PersistentVector<?> row(SimulationState moment) {
        Machine machine = moment.machine();
        return switch (this) {
            case PROCESS -> machine.processes();
            case ACTIVITY -> machine.activities().processes();
            case USE -> moment.watch().uses();
            case BEGUN -> moment.cursor().begun();
            case EXHAUSTED -> moment.cursor().exhausted();
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
            case REST, LEDGER -> PersistentVector.empty();
        };
    }
}
