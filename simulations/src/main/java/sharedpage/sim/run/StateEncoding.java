package sharedpage.sim.run;

/**
 * The state of the model as bytes: equal states give equal bytes, different ones different bytes. Two states are equal if the
 * same can come after them: the same steps are possible, they say the same and lead to equal states again. Fields come in the
 * order below, without names; {@code x*} is the number of elements, then the elements in order.
 *
 * <pre>
 * state      machine line:int cursor progress          version 1 ends before progress
 * machine    see {@link MachineEncoding}
 * cursor     positions:int* turns:int nextLine:int driver:int actions:int asides:int aside:bool
 * progress   see {@link ProgressEncoding}
 *
 * int 4 bytes, long 8, highest first; bool, code 1 byte; text, bytes: length:int, then UTF-8 or the bytes; x?: bool, then x
 * </pre>
 *
 * Codes are numbers of their own, so constants may be renamed and moved. Left out, since no step depends on them: prices and
 * bills, the origins of bytes, and reports; and settings, which come with the scenario and with commands.
 */
public final class StateEncoding {
    /** Raise it with every change of the encoding: what is made of it is stored. */
    public static final int VERSION = 2;

    /** The first version, without what is in progress and what monitors remember. */
    private static final int WITHOUT_PROGRESS = 1;

    private StateEncoding() {}

    /** The state as bytes. */
    public static byte[] of(SimulationState state) {
        return of(state, VERSION);
    }

    /**
     * The state as bytes, in the form of a version.
     *
     * @param version 1 to {@link #VERSION}
     */
    public static byte[] of(SimulationState state, int version) {
        CanonicalBytes out = new CanonicalBytes();
        new MachineEncoding(out).machine(state.machine());
        out.numbers(state.line());
        cursor(out, state.cursor());
        if (version > WITHOUT_PROGRESS) {
            new ProgressEncoding(out).progress(state);
        }
        return out.toArray();
    }

    private static void cursor(CanonicalBytes out, ScriptCursor cursor) {
        out.vector(cursor.positions(), out::numbers);
        out.numbers(cursor.turns(), cursor.nextLine(), cursor.driver(), cursor.actions(), cursor.asides());
        out.flags(cursor.aside());
    }
}
