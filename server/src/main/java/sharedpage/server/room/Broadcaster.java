package sharedpage.server.room;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import sharedpage.server.session.Role;
import sharedpage.server.wire.ServerMessages;

/** Those who are connected to a room, in the order in which they came. What all get is made once. */
final class Broadcaster {
    private final Map<Peer, Identity> guests = new LinkedHashMap<>();
    private final Set<Peer> elsewhere = new HashSet<>();
    private final Function<Role, String> greeting;
    private final Map<Role, WireFrame> greetings = new EnumMap<>(Role.class);
    private final ReplayBuffer recent;
    private volatile int told;

    /**
     * Nobody is here yet.
     *
     * @param seq of the session
     * @param greeting the wire message with all that one of this role must know
     */
    Broadcaster(int seq, Function<Role, String> greeting) {
        this.recent = new ReplayBuffer(seq);
        this.told = seq;
        this.greeting = greeting;
    }

    /**
     * Takes one in: with what it missed if that is known, else with the greeting.
     *
     * @param seen the last entry it knows of, or null
     * @return whether it was greeted
     */
    boolean add(Peer peer, Identity guest, Integer seen) {
        guests.put(peer, guest);
        Optional<List<WireFrame>> missed = seen == null ? Optional.empty() : recent.after(seen);
        if (missed.isEmpty()) {
            sendWelcome(peer);
            return true;
        }
        peer.send(ServerMessages.resumed(seen, guest.role().word()));
        missed.get().forEach(peer::send);
        return false;
    }

    /** Whether the peer was here. */
    boolean remove(Peer peer) {
        elsewhere.remove(peer);
        return guests.remove(peer) != null;
    }

    /** Who is at the connection; null if it is not here. */
    Identity identity(Peer peer) {
        return guests.get(peer);
    }

    boolean isEmpty() {
        return guests.isEmpty();
    }

    int count() {
        return guests.size();
    }

    int count(Role role) {
        return (int)
                guests.values().stream().filter(guest -> guest.role() == role).count();
    }

    /**
     * One who looks on has gone elsewhere, or is back.
     *
     * @return whether that is news
     */
    boolean away(Peer peer, boolean away) {
        return away ? elsewhere.add(peer) : elsewhere.remove(peer);
    }

    /** How many of those who look on have gone elsewhere. */
    int away() {
        return elsewhere.size();
    }

    /** The last entry that all were told of; may be asked from any thread. */
    int lastSeq() {
        return told;
    }

    /** What an entry brought about, to all; those who are away now may ask for it later. */
    void broadcastEntry(int seq, String wireMessage) {
        WireFrame encoded = WireFrame.of(wireMessage);
        recent.add(seq, encoded);
        told = seq;
        broadcast(encoded);
    }

    /** An entry that whoever comes back need not hear of. */
    void skipEntry(int seq) {
        recent.skip(seq);
        told = seq;
    }

    /** The same wire message to all. */
    void broadcast(String wireMessage) {
        broadcast(WireFrame.of(wireMessage));
    }

    private void broadcast(WireFrame encoded) {
        greetings.clear();
        guests.keySet().forEach(peer -> peer.send(encoded));
    }

    /** The same wire message to all of a role. */
    void broadcast(Role role, String wireMessage) {
        WireFrame encoded = WireFrame.of(wireMessage);
        guests.forEach((peer, guest) -> {
            if (guest.role() == role) {
                peer.send(encoded);
            }
        });
    }

    /** What only those want to know who are here just now, to all but the one who said it. */
    void broadcastToOthers(Peer from, String wireMessage) {
        WireFrame encoded = WireFrame.of(wireMessage);
        guests.keySet().stream().filter(peer -> !peer.equals(from)).forEach(peer -> peer.send(encoded));
    }

    /** To each its own. */
    void sendEach(Function<Identity, String> wireMessage) {
        guests.forEach((peer, guest) -> peer.send(wireMessage.apply(guest)));
    }

    /** Last words to those of whom this holds; they count as gone when their connections are. */
    void disconnect(Predicate<Identity> whom, String wireMessage, int code, String words) {
        WireFrame encoded = WireFrame.of(wireMessage);
        guests.forEach((peer, guest) -> {
            if (whom.test(guest)) {
                peer.sendLast(encoded, code, words);
            }
        });
    }

    /** Everything anew to one who is here. */
    void sendWelcome(Peer peer) {
        peer.send(greetings.computeIfAbsent(guests.get(peer).role(), role -> WireFrame.of(greeting.apply(role))));
    }

    /** Everything anew to all, since the branch or the settings are others. */
    void welcomeAll(int seq) {
        recent.reset(seq);
        told = seq;
        greetings.clear();
        guests.keySet().forEach(this::sendWelcome);
    }
}
