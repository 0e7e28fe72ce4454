package sharedpage.server.room;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;

/**
 * How many rooms may be open: one address, which may be that of a whole campus, gets most of them but never all. When there
 * are too many, one in which nobody is gives way to the new one, and first one of the address that has the most.
 */
final class RoomQuota {
    private final int most;
    private final int ofAnAddress;

    /**
     * A space with nothing in it.
     *
     * @param most rooms that may be open at a time
     * @param ofAnAddress how many of them one address may have opened
     */
    RoomQuota(int most, int ofAnAddress) {
        this.most = most;
        this.ofAnAddress = ofAnAddress;
    }

    /**
     * Makes room for one more.
     *
     * @param open those that are there
     * @param from the network address that wants it
     * @throws RefusedException if somebody is in each that might give way
     */
    void reserve(Collection<Room> open, String from) throws RefusedException {
        List<Room> own =
                open.stream().filter(room -> room.clientAddress().equals(from)).toList();
        if (own.size() >= ofAnAddress) {
            emptied(own)
                    .orElseThrow(() -> refused(
                            "Your address has " + ofAnAddress + " sessions open with somebody in each.",
                            "Close some of their pages, then try again."))
                    .evictIfEmpty();
        } else if (open.size() >= most) {
            ofTheBusiest(open)
                    .orElseThrow(() -> refused(
                            "The server has " + most + " sessions open with somebody in each.",
                            "Try again in a few minutes."))
                    .evictIfEmpty();
        }
    }

    private static Optional<Room> ofTheBusiest(Collection<Room> open) {
        Map<String, List<Room>> byAddress = open.stream().collect(Collectors.groupingBy(Room::clientAddress));
        return byAddress.values().stream()
                .sorted(Comparator.comparing(List<Room>::size).reversed())
                .map(RoomQuota::emptied)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The one in which nobody has been for the longest time. */
    private static Optional<Room> emptied(List<Room> rooms) {
        long now = System.nanoTime();
        return rooms.stream()
                .filter(room -> room.emptySince().isPresent())
                .max(Comparator.comparingLong(room -> now - room.emptySince().orElse(now)));
    }

    private static RefusedException refused(String what, String mend) {
        return new RefusedException(Refusal.of(Code.LIMIT, what, mend));
    }
}
