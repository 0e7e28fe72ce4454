package sharedpage.sim.explore;

import java.util.Arrays;

/**
 * Where in a state each part has its number. A state is an array of numbers, 0 where there is no such part, and lies in
 * blocks; it grows with the machine.
 */
@SuppressWarnings("EnumOrdinal") // an array for each sort of parts: this is looked at with every action
final class StateVectorLayout {
    private final int[][] blocks = new int[StateComponent.BlockType.values().length][0];
    private StateComponent.BlockType[] families = new StateComponent.BlockType[0];
    private int[] starts = new int[1];

    /** The place of a part in a state. */
    int place(StateComponent part, int index) {
        int[] own = blocks[part.family().ordinal()];
        int number = part.block(index);
        int block = number < own.length ? own[number] : grown(part.family(), number);
        return starts[block] + part.place(index);
    }

    private int grown(StateComponent.BlockType family, int number) {
        int[] own = blocks[family.ordinal()];
        int first = own.length;
        own = Arrays.copyOf(own, number + 1);
        for (int more = first; more <= number; more++) {
            own[more] = families.length;
            families = Arrays.copyOf(families, families.length + 1);
            families[families.length - 1] = family;
            starts = Arrays.copyOf(starts, starts.length + 1);
            starts[starts.length - 1] = starts[starts.length - 2] + family.size();
        }
        blocks[family.ordinal()] = own;
        return own[number];
    }

    /** How many numbers a state has. */
    int size() {
        return starts[families.length];
    }

    int blocks() {
        return families.length;
    }

    StateComponent.BlockType family(int block) {
        return families[block];
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
