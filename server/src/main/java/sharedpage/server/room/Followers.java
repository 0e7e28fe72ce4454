package sharedpage.server.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import sharedpage.server.session.Roles.Role;

/** Those who are connected to a room, in the order in which they came. */
final class Followers {
    private final Map<Peer, Role> roles = new LinkedHashMap<>();
    private final Function<Role, String> greeting;

    /**
     * Nobody is here yet.
     *
     * @param greeting the wire message with all that one of this role must know
     */
    Followers(Function<Role, String> greeting) {
        this.greeting = greeting;
    }

    /** Takes one in, with the greeting. */
    void add(Peer peer, Role role) {
        roles.put(peer, role);
        peer.send(greeting.apply(role));
    }

    /** Whether the peer was here. */
    boolean remove(Peer peer) {
        return roles.remove(peer) != null;
    }

    Role roleOf(Peer peer) {
        return roles.get(peer);
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    int count(Role role) {
        return (int) roles.values().stream().filter(role::equals).count();
    }

    /** The same wire message to all. */
    void tell(String wireMessage) {
        roles.keySet().forEach(peer -> peer.send(wireMessage));
    }

    void tellLast(String wireMessage, int code, String words) {
        roles.keySet().forEach(peer -> peer.sendLast(wireMessage, code, words));
    }

    /** The same wire message to all of a role. */
    void tell(Role role, String wireMessage) {
        roles.forEach((peer, its) -> {
            if (its == role) {
                peer.send(wireMessage);
            }
        });
    }

    /** Everything anew to one who may have missed something; nothing if it is not here. */
    void greet(Peer peer) {
        if (roles.containsKey(peer)) {
            peer.send(greeting.apply(roles.get(peer)));
        }
    }

    /** Everything anew to all; it is made once for each role. */
    void greetAll() {
        Map<Role, String> made = new LinkedHashMap<>();
        roles.forEach((peer, role) -> peer.send(made.computeIfAbsent(role, greeting)));
    }
}
