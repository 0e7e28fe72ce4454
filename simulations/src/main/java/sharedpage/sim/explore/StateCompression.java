package sharedpage.sim.explore;

import java.util.Arrays;

/**
 * State compression: a state vector is stored as the numbers of its blocks, so equal byte strings are equal states.
 *
 * <pre>
 *   state vector  | block 0 … | block 1 … | block 2 … |        an int for each component
 *   interned      | 17        | 3         | 0         |        an int for each block
 *   key           | 0x11 | 0x03 |                              7 bits a byte, low bits first; zeros at the end left out
 * </pre>
 */
@SuppressWarnings("EnumOrdinal") // likewise
final class StateCompression {
    private final StateVectorLayout layout;
    private final BlockTable[] tables = Arrays.stream(StateComponent.BlockType.values())
            .map(type -> new BlockTable(type.size()))
            .toArray(BlockTable[]::new);
    private int[] blocks = new int[0];
    private int[] next = new int[0];
    private byte[] buffer = new byte[64];
    private int length;

    StateCompression(StateVectorLayout layout) {
        this.layout = layout;
    }

    long bytes() {
        long bytes = 0;
        for (BlockTable type : tables) {
            bytes += type.bytes();
        }
        return bytes;
    }

    BlockTable blocks(StateComponent.BlockType type) {
        return tables[type.ordinal()];
    }

    /** The numbers of the blocks of the state that was read last, and zeros behind them. */
    int[] blocks() {
        if (blocks.length < layout.blocks()) {
            blocks = Arrays.copyOf(blocks, layout.blocks());
            next = new int[layout.blocks()];
            buffer = new byte[5 * layout.blocks()];
        }
        return blocks;
    }

    /** The state vector of that state. */
    int[] state() {
        int[] state = new int[layout.size()];
        int[] now = blocks();
        for (int block = 0; block < now.length; block++) {
            blocks(layout.blockType(block)).copy(now[block], state, layout.start(block));
        }
        return state;
    }

    /** Reads the next state. */
    void read(VisitedSet states) {
        int[] now = blocks();
        length = states.read(buffer);
        int at = 0;
        for (int block = 0; block < now.length; block++) {
            int one = 0;
            for (int shift = 0; at < length; shift += 7) {
                byte part = buffer[at++];
                one |= (part & 0x7f) << shift;
                if (part >= 0) {
                    break;
                }
            }
            now[block] = one;
        }
    }

    /** Writes the state that a transition leads to from the one that was read last, to {@link #key}. */
    void write(Transition transition) {
        int[] now = blocks();
        System.arraycopy(now, 0, next, 0, now.length);
        for (BlockUpdate update : transition.updates()) {
            int block = update.block();
            next[block] = update.of(now[block], blocks(layout.blockType(block)));
        }
        put();
    }

    private void put() {
        int last = next.length;
        while (last > 0 && next[last - 1] == 0) {
            last--;
        }
        length = 0;
        for (int block = 0; block < last; block++) {
            int rest = next[block];
            while (rest >= 0x80) {
                buffer[length++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            buffer[length++] = (byte) rest;
        }
    }

    /** The bytes written last; only the first {@link #length} count. */
    byte[] key() {
        return buffer;
    }

    int length() {
        return length;
    }
}
