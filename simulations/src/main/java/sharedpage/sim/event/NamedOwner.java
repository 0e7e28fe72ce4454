package sharedpage.sim.event;

/**
 * Whose a frame or a page is, in names.
 *
 * @param kind free, kernel, private, shared or in_transit
 * @param process name of the process, for a private page; else null
 * @param page its page number, for a private page; else null
 * @param group name of the group, for a shared page; else null
 */
public record NamedOwner(String kind, String process, Integer page, String group) {

    /** The one to whom it belongs, as part of a sentence. */
    public String holder() {
        return process != null
                ? process
                : group != null ? "group " + group : kind.equals("kernel") ? "the kernel" : "nobody";
    }

    /** As part of a sentence, for example "A's page 3". */
    @Override
    public String toString() {
        return switch (kind) {
            case "private" -> process + "'s page " + page;
            case "shared" -> "the page that group " + group + " shares";
            case "in_transit" ->
                (group == null ? process + "'s page " + page : "the page of group " + group) + " on its way";
            case "kernel" -> "memory of the kernel";
            default -> "a free frame";
        };
    }
}
