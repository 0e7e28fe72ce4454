package sharedpage.sim.capability;

import java.util.stream.Collectors;
import sharedpage.sim.memory.Access;

/**
 * What a capability lets its holder do with the object: the access code.
 *
 * @param delete whether it may end the object, or make all other capabilities for it worthless
 */
public record Rights(boolean read, boolean write, boolean delete) {
    public static final Rights NONE = new Rights(false, false, false);
    public static final Rights FULL = new Rights(true, true, true);

    /** The rights that letters stand for: r, w and d. */
    public static Rights of(String letters) {
        return new Rights(letters.contains("r"), letters.contains("w"), letters.contains("d"));
    }

    /** Whether there is no right in {@code other} that is not here. */
    public boolean includes(Rights other) {
        return (read || !other.read) && (write || !other.write) && (delete || !other.delete);
    }

    public boolean allows(Access access) {
        return access == Access.READ ? read : write;
    }

    /** These rights, and the right to delete. */
    public Rights withDelete() {
        return new Rights(read, write, true);
    }

    /** What they allow to do, for example "read and write". */
    public String words() {
        return letters()
                .chars()
                .mapToObj(letter -> letter == 'r' ? "read" : letter == 'w' ? "write" : "delete")
                .collect(Collectors.joining(" and "));
    }

    /** The letters of these rights, in the order r, w, d; empty if there is none. */
    public String letters() {
        return (read ? "r" : "") + (write ? "w" : "") + (delete ? "d" : "");
    }
}
