package sharedpage.server.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import sharedpage.server.session.Roles.Role;

/** Those who are connected to a room, in the order in which they came. */
final class Followers {
    private final Map<Peer, Role> roles = new LinkedHashMap<>();

    void add(Peer peer, Role role) {
        roles.put(peer, role);
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

    /** A wire message that depends on the role to all; it is made once for each role. */
    void tell(Function<Role, String> wireMessage) {
        Map<Role, String> made = new LinkedHashMap<>();
        roles.forEach((peer, role) -> peer.send(made.computeIfAbsent(role, wireMessage)));
    }
}
