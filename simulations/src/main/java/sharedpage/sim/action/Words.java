package sharedpage.sim.action;

import java.util.Locale;
import sharedpage.sim.memory.Access;

/** The words of events for values of the machine. */
final class Words {
    private Words() {}

    static String of(Access access) {
        return access.name().toLowerCase(Locale.ROOT);
    }
}
