package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** {@code serve --class} in a lecture hall: the addresses that it prints are this machine's, and they work. */
class ServeToAClassTest {
    private static final String FOR_THE_CLASS = "For the class: ";

    @Test
    void everyAddressOfThisMachineIsPrintedAndLetsTheClassIn() throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--class",
                        "--port",
                        "0",
                        "--no-open")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            List<URI> printed = new ArrayList<>();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); !line.startsWith("Ctrl+C"); line = out.readLine()) {
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
        } finally {
            server.destroy();
            server.waitFor();
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
