package sharedpage.sim.explore;

import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.run.SimulationState;

/** The sorts of components of a state. Each is an element of a vector; see {@link StateVectorLayout} for where it lies. */
enum StateComponent {
    PROCESS(BlockType.OWN, 0),
    ACTIVITY(BlockType.OWN, 1),
    USE(BlockType.OWN, 2),
    POSITION(BlockType.OWN, 3),
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
    /** What is in no vector; every transition depends on it. */
    GLOBALS(BlockType.REST, 1),
    /** The shadow model, where invariants of whole runs are checked. */
    SHADOW(BlockType.INVARIANTS, 0);

    private final BlockType blockType;
    private final int lane;

    StateComponent(BlockType blockType, int lane) {
        this.blockType = blockType;
        this.lane = lane;
    }

    /** Which sorts of components lie in one block, and how many. */
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
        INVARIANTS(1, 1);

        private final int lanes;
        private final int width;

        /**
         * A type of block.
         *
         * @param lanes how many sorts it has
         * @param width how many components of each sort a block has
         */
        BlockType(int lanes, int width) {
            this.lanes = lanes;
            this.width = width;
        }

        int size() {
            return lanes * width;
        }
    }

    BlockType blockType() {
        return blockType;
    }

    /** The number, among blocks of this type, of the block that has a component. */
    int block(int index) {
        return index / blockType.width;
    }

    /** The place of a component in its block. */
    int place(int index) {
        return index % blockType.width * blockType.lanes + lane;
    }

    PersistentVector<?> vector(SimulationState state) {
        Machine machine = state.machine();
        return switch (this) {
            case PROCESS -> machine.processes();
            case ACTIVITY -> machine.activities().processes();
            case USE -> state.watch().uses();
            case POSITION -> state.cursor().positions();
            case EXHAUSTED -> state.cursor().exhausted();
            case PAGE -> machine.memory().pages();
            case SERVICE -> machine.activities().services();
            case FRAME -> machine.frames();
            case SLOT -> machine.memory().disk();
            case GROUP -> machine.groups();
            case INSIDE -> state.watch().inside();
            case MAILBOX -> machine.mailboxes();
            case CHANNEL -> machine.channels();
            case DEVICE -> machine.activities().devices();
            case OBJECT -> machine.capabilities().objects();
            case CAPABILITY -> machine.capabilities().slots();
            case CACHE -> machine.capabilities().caches();
            case SYSTEM -> machine.activities().system();
            case GLOBALS, SHADOW -> PersistentVector.empty();
        };
    }
}
