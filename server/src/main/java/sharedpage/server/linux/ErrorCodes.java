package sharedpage.server.linux;

import java.util.List;
import java.util.Map;

/** Which errors of Linux say the same as an error of the model. */
final class ErrorCodes {
    /** The errors of errno(3), and {@code asleep} where a process is still in a system call and can't ask for another. */
    private static final Map<String, List<String>> SAME = Map.ofEntries(
            Map.entry("E_ADDRESS", List.of("EFAULT")),
            Map.entry("E_PROTECTION", List.of("EFAULT")),
            Map.entry("E_IOMMU", List.of("EFAULT")),
            Map.entry("E_OCCUPIED", List.of("EEXIST")),
            Map.entry("E_MEMBER", List.of("EEXIST")),
            Map.entry("E_RANGE", List.of("ENOMEM", "EINVAL")),
            Map.entry("E_NOTMEMBER", List.of("EFAULT", "EINVAL")),
            Map.entry("E_NOSEMAPHORE", List.of("EFAULT", "EINVAL")),
            Map.entry("E_NOTHOLDER", List.of("EPERM")),
            Map.entry("E_NOTRECOVERABLE", List.of("ENOTRECOVERABLE")),
            Map.entry("E_CONSISTENT", List.of("EINVAL")),
            Map.entry("E_NOTCREATOR", List.of("EPERM")),
            Map.entry("E_NOTFAMILY", List.of("EACCES", "EPERM")),
            Map.entry("E_NOTANCESTOR", List.of("EPERM")),
            Map.entry("E_BUSY", List.of("EBUSY")),
            Map.entry("E_NOGROUP", List.of("ENOENT", "EFAULT")),
            Map.entry("E_NOPROCESS", List.of("ESRCH")),
            Map.entry("E_DEAD", List.of("ESRCH")),
            Map.entry("E_BLOCKED", List.of("asleep")),
            Map.entry("E_NAMETAKEN", List.of("EEXIST")),
            Map.entry("E_NOMAILBOX", List.of("EBADF", "ENOENT")),
            Map.entry("E_NORIGHT", List.of("EBADF")),
            Map.entry("E_GONE", List.of("EBADF", "ENOENT", "EPIPE")),
            Map.entry("E_SIZE", List.of("EMSGSIZE")),
            Map.entry("E_SMALL", List.of("EMSGSIZE")),
            Map.entry("E_NOROOM", List.of("EAGAIN")),
            Map.entry("E_NOCAPABILITY", List.of("EBADF")),
            Map.entry("E_RIGHTS", List.of("EBADF", "EACCES", "EINVAL")),
            Map.entry("E_REVOKED", List.of("ENOENT")),
            Map.entry("E_NOOBJECT", List.of("ENOENT", "EBADF")),
            Map.entry("E_BOUNDS", List.of("EPERM")),
            Map.entry("E_NOCARETAKER", List.of("ENOTDIR")));

    private ErrorCodes() {}

    /** Whether two results say the same. */
    static boolean agree(String model, String kernel) {
        return model.equals(kernel) || SAME.getOrDefault(model, List.of()).contains(kernel);
    }
}
