package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** {@code serve --class} in a lecture hall: the addresses that it prints are this machine's, and they work. */
class ServeToAClassTest {
    private static final String FOR_THE_CLASS = "For the class: ";

    @Test
    void everyAddressOfThisMachineIsPrintedAndLetsTheClassIn() throws IOException, InterruptedException {
        try (Served server = Served.with("--class")) {
            List<URI> printed = new ArrayList<>();
            for (String line = server.out().readLine();
                    !line.startsWith("Ctrl+C");
                    line = server.out().readLine()) {
                if (line.startsWith(FOR_THE_CLASS)) {
                    printed.add(
                            URI.create(line.substring(FOR_THE_CLASS.length()).strip()));
                }
            }
            assertEquals(
                    addresses(), printed.stream().map(URI::getHost).sorted().toList());
            for (URI address : printed) {
                requireSession(address);
            }
        }
    }

    private static List<String> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .sorted()
                .toList();
    }

    /** The page's own first request, from the origin that its address has. */
    private static void requireSession(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/sessions"))
                .header("Origin", "http://" + address.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString("{\"scenario\": \"overflow-600\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(
                22,
                new ObjectMapper()
                        .readTree(answer.body())
                        .get("id")
                        .stringValue()
                        .length());
    }
}
