package sharedpage.server.room;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;

/**
 * How many rooms may be open. One address, which may be that of a whole campus, gets most of them but not all. When there
 * are too many, an empty one is closed for the new one, and first one of the address that has the most.
 *
 * @param most rooms that may be open at a time
 * @param ofAnAddress how many of them one address may have opened
 */
record RoomQuota(int most, int ofAnAddress) {

    /**
     * The room that has to be closed before another one may be opened; empty if there is space.
     *
     * @param open those that are there
     * @param address the network address that asks for a new one
     * @throws RefusedException if none of those that could be closed is empty
     */
    Optional<Room> toClose(Collection<Room> open, String address) throws RefusedException {
        List<Room> own = open.stream()
                .filter(room -> room.clientAddress().equals(address))
                .toList();
        if (own.size() >= ofAnAddress) {
            return Optional.of(longestEmpty(own)
                    .orElseThrow(() -> refused(
                            "Your address has " + ofAnAddress + " sessions open, each with a member.",
                            "Close some of their pages, then try again.")));
        }
        if (open.size() >= most) {
            return Optional.of(emptyOfTheBusiest(open)
                    .orElseThrow(() -> refused(
                            "The server has " + most + " sessions open, each with a member.",
                            "Try again in a few minutes.")));
        }
        return Optional.empty();
    }

    private static Optional<Room> emptyOfTheBusiest(Collection<Room> open) {
        Map<String, List<Room>> byAddress = open.stream().collect(Collectors.groupingBy(Room::clientAddress));
        return byAddress.values().stream()
                .sorted(Comparator.comparing(List<Room>::size).reversed())
                .map(RoomQuota::longestEmpty)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Room> longestEmpty(List<Room> rooms) {
        long now = System.nanoTime();
        return rooms.stream()
                .filter(room -> room.emptySince().isPresent())
                .max(Comparator.comparingLong(room -> now - room.emptySince().orElse(now)));
    }

    private static RefusedException refused(String what, String hint) {
        return new RefusedException(Refusal.of(Code.LIMIT, what, hint));
    }
}
