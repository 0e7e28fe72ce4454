package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code serve --class} in a lecture hall: the addresses that it prints and draws are this machine's, and they work. */
class ServeToAClassTest {
    private static final String FOR_THE_CLASS = "For the class: ";

    @Test
    void everyAddressOfThisMachineIsPrintedAndLetsTheClassIn() throws IOException, InterruptedException {
        try (Served server = Served.with("--class")) {
            List<URI> printed = printed(server);
            assertEquals(
                    addresses(), printed.stream().map(URI::getHost).sorted().toList());
            for (URI address : printed) {
                session(address);
            }
            assumeFalse(printed.isEmpty(), "this machine has no network");
            String read = joinAddress(printed.get(0));
            assertEquals(printed.get(0), URI.create(read).resolve("/"), "a phone reads the address of the hall");
            assertEquals(200, get(URI.create(read)).statusCode(), "and it leads there");
        }
    }

    @Test
    void behindAProxyPhonesReadTheAddressOfTheProxy() throws IOException, InterruptedException {
        try (Served server = Served.with("--class", "--url", "https://lab.example.edu")) {
            List<URI> printed = printed(server);
            assumeFalse(printed.isEmpty(), "this machine has no network");
            String read = joinAddress(printed.get(0));
            assertTrue(read.matches("https://lab\\.example\\.edu/j/[2-9A-Z]{6}"), read);
        }
    }

    private static List<URI> printed(Served server) {
        List<URI> printed = new ArrayList<>();
        for (String line = server.line(); !line.startsWith("Ctrl+C"); line = server.line()) {
            if (line.startsWith(FOR_THE_CLASS)) {
                printed.add(URI.create(line.substring(FOR_THE_CLASS.length()).strip()));
            }
        }
        return printed;
    }

    /** What the QR code says that a presenter's page shows who came by this address. */
    private static String joinAddress(URI address) throws IOException, InterruptedException {
        JsonNode session = session(address);
        URI socket = URI.create(
                "ws://" + address.getAuthority() + "/ws/s/" + session.get("id").stringValue());
        try (TestClient driver = new TestClient(socket).join(session, "host")) {
            String code = driver.say("{'type': 'invite', 'id': 'a'}")
                    .hear("invitation")
                    .get("code")
                    .stringValue();
            HttpResponse<String> picture = get(address.resolve("/j/" + code + "/qr.svg"));
            assertEquals(200, picture.statusCode(), picture.body());
            return QrReader.read(picture.body());
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
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
    private static JsonNode session(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(TestServer.freshSession()))
                .header("Origin", "http://" + address.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString("{\"scenario\": \"overflow-600\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        JsonNode session = new ObjectMapper().readTree(answer.body());
        assertEquals(22, session.get("id").stringValue().length());
        return session;
    }
}
