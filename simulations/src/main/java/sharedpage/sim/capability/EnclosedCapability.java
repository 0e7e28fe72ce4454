package sharedpage.sim.capability;

/**
 * A capability that is to go with a message.
 *
 * @param capability index in the sender's list
 * @param access the rights that the receiver gets: letters, or {@link #ALL}
 */
public record EnclosedCapability(int capability, String access) {
    /** As many rights as there are. */
    public static final String ALL = "all";

    /** The rights that are asked for, of a capability. */
    public Rights of(Capability source) {
        return access.equals(ALL) ? source.rights() : Rights.of(access);
    }

    @Override
    public String toString() {
        return capability
                + (access.equals(ALL) ? "" : ", to " + Rights.of(access).words());
    }
}
