package sharedpage.sim.event;

/**
 * The owner of a frame or a page, in names.
 *
 * @param kind free, kernel, private, shared, object or in_transit
 * @param process name of the process, for a private page; else null
 * @param page its page number, for a private page; else null
 * @param group name of the group, for a shared page; else null
 * @param object name of the object whose bytes the page holds; else null
 */
public record NamedOwner(String kind, String process, Integer page, String group, String object) {

    /** The owner, as part of a sentence. */
    public String holder() {
        if (process != null) {
            return process;
        } else if (group != null || object != null) {
            return group != null ? "group " + group : "object " + object;
        }
        return kind.equals("kernel") ? "the kernel" : "no process";
    }

    /** As part of a sentence, for example "A's page 3". */
    @Override
    public String toString() {
        return switch (kind) {
            case "private" -> process + "'s page " + page;
            case "shared" -> "the page that group " + group + " shares";
            case "object" -> "object " + object;
            case "in_transit" -> moved() + " on its way";
            case "kernel" -> "memory of the kernel";
            default -> "a free frame";
        };
    }

    private String moved() {
        return object != null
                ? "object " + object
                : group == null ? process + "'s page " + page : "the page of group " + group;
    }
}
