package sharedpage.sim.explore;

import java.util.Arrays;

/**
 * The layout of the state vector: an int for each component, which is its number in {@link ComponentIdentity}, or 0 where
 * there is none. Components that mostly change together lie in one block. The vector grows with the machine.
 *
 * <pre>
 *   block types, in the order in which blocks come up      ints of a block
 *   OWN           | process | activity | use | position | exhausted |            one process or program
 *   PAGES         | page | service | page | service | …                      4 pages
 *   FRAMES, DISK  | frame | frame | …                                        8 frames, or slots
 *   GROUPS        | group | inside | group | inside | …                      4 groups
 *   MAILBOXES     | mailbox | mailbox | …                                    4 mailboxes
 *   DEVICES       | channel | device |                                       one DMA channel
 *   CAPABILITIES  | object | capability | cache | …                          4 of each
 *   REST          | system | globals |                                       one
 *   INVARIANTS    | shadow model |                                           one, with invariants only
 * </pre>
 */
@SuppressWarnings("EnumOrdinal") // an array for each sort of parts: this is looked at with every action
final class StateVectorLayout {
    private final int[][] blocks = new int[StateComponent.BlockType.values().length][0];
    private StateComponent.BlockType[] types = new StateComponent.BlockType[0];
    private int[] starts = new int[1];

    /** The place of a component in a state. */
    int place(StateComponent component, int index) {
        int[] own = blocks[component.blockType().ordinal()];
        int number = component.block(index);
        int block = number < own.length ? own[number] : grown(component.blockType(), number);
        return starts[block] + component.place(index);
    }

    private int grown(StateComponent.BlockType type, int number) {
        int[] own = blocks[type.ordinal()];
        int first = own.length;
        own = Arrays.copyOf(own, number + 1);
        for (int more = first; more <= number; more++) {
            own[more] = types.length;
            types = Arrays.copyOf(types, types.length + 1);
            types[types.length - 1] = type;
            starts = Arrays.copyOf(starts, starts.length + 1);
            starts[starts.length - 1] = starts[starts.length - 2] + type.size();
        }
        blocks[type.ordinal()] = own;
        return own[number];
    }

    /** How many numbers a state has. */
    int size() {
        return starts[types.length];
    }

    int blocks() {
        return types.length;
    }

    StateComponent.BlockType blockType(int block) {
        return types[block];
    }

    int start(int block) {
        return starts[block];
    }

    /** The block in which a place is. */
    int blockOf(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}
