package sharedpage.server.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the client address of a request. Behind a trusted proxy it is the last address in {@code X-Forwarded-For} that is
 * not a trusted proxy; what precedes it was sent by the client and may be anything.
 *
 * @param trusted addresses of the trusted proxies
 */
public record TrustedProxies(Set<String> trusted) {
    /** Only digits and separators, so that no name is ever resolved. */
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /**
     * The trusted proxies.
     *
     * @throws IllegalArgumentException if one of them is not an IP address; the message names it
     */
    public static TrustedProxies at(List<String> addresses) {
        return new TrustedProxies(addresses.stream()
                .map(address -> plain(address)
                        .orElseThrow(() -> new IllegalArgumentException(address + " is not an IP address.")))
                .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    /**
     * The address to which limits apply: that of an IPv4 host, or the network of an IPv6 host, since a host there has
     * many addresses.
     *
     * @param peer the address at the other end of the connection
     * @param forwardedFor the {@code X-Forwarded-For} headers, in their order
     */
    public String clientAddress(String peer, List<String> forwardedFor) {
        String client = plain(peer).orElse(peer);
        List<String> hops = hops(forwardedFor);
        for (int i = hops.size() - 1; i >= 0 && trusted.contains(client); i--) {
            Optional<String> before = plain(hops.get(i));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return network(client);
    }

    private static List<String> hops(List<String> headers) {
        List<String> hops = new ArrayList<>();
        for (String header : headers) {
            // Only the end of the header matters, where the proxy appends.
            String end = header.substring(Math.max(0, header.length() - Limit.FORWARDED_CHARACTERS.value()));
            hops.addAll(Arrays.asList(end.split(",", -1)));
        }
        return hops;
    }

    private static String network(String address) {
        return address.contains(":")
                ? String.join(":", List.of(address.split(":")).subList(0, 4)) + "::/64"
                : address;
    }

    /** The canonical form of an IP address; an IPv6 address has all of its eight groups. */
    private static Optional<String> plain(String text) {
        String bare = text.strip().replaceFirst("^\\[(.*)]$", "$1");
        boolean literal = IPV4.matcher(bare).matches()
                || (bare.contains(":") && IPV6.matcher(bare).matches());
        try {
            return literal ? Optional.of(InetAddress.getByName(bare).getHostAddress()) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
