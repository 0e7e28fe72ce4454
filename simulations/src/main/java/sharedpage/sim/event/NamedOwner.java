package sharedpage.sim.event;

/**
 * Whose a frame is, in names.
 *
 * @param kind free, kernel, private, shared or in_transit
 * @param process name of the process, for a private frame; else null
 * @param page its page number, for a private frame; else null
 * @param group name of the group, for a shared frame; else null
 */
public record NamedOwner(String kind, String process, Integer page, String group) {

    /** As part of a sentence, for example "A's page 3". */
    @Override
    public String toString() {
        return switch (kind) {
            case "private" -> process + "'s page " + page;
            case "shared" -> "the page that group " + group + " shares";
            case "in_transit" -> "a page of group " + group + " that is being moved";
            case "kernel" -> "memory of the kernel";
            default -> "a free frame";
        };
    }
}
