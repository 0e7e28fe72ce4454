package sharedpage.e2e.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The network between a browser and a server, which can be cut and mended. */
public final class Cable implements AutoCloseable {
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch swallowing = new CountDownLatch(0);
    private volatile CountDownLatch toServer = new CountDownLatch(0);
    private volatile CountDownLatch toBrowser = new CountDownLatch(0);
    private final int port;
    private ServerSocket entrance;
    private int serverPort;

    /** A cable that leads nowhere yet; its near end has an address at once. */
    public Cable() {
        entrance = open(0);
        port = entrance.getLocalPort();
    }

    /** The address at which a browser reaches the server through this cable. */
    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Plugs the far end into a server. */
    public void plugInto(RunningApp app) {
        serverPort = app.port();
        carry(entrance);
    }

    /** From now on nothing gets through, and what was connected is not any more. */
    public void cut() {
        quietly(entrance);
        ends.forEach(Cable::quietly);
        ends.clear();
    }

    /** From now on all that is sent on the connections there are is lost, and neither end is told; new ones get through. */
    public void forget() {
        lost.addAll(ends);
    }

    /** From now on everything is lost, and neither end is told. */
    public void swallow() {
        swallowing = new CountDownLatch(1);
        forget();
    }

    /** New connections get through again. */
    public void swallowNoMore() {
        swallowing.countDown();
    }

    /** From now on what the browser sends waits on its way, and nothing of it is lost. */
    public void holdRequests() {
        toServer = new CountDownLatch(1);
    }

    /** From now on what is sent waits on its way, in both directions, and nothing of it is lost. */
    public void hold() {
        holdRequests();
        toBrowser = new CountDownLatch(1);
    }

    /** What has waited goes on. */
    public void release() {
        toServer.countDown();
        toBrowser.countDown();
    }

    /** Connections get through again. */
    public void restore() {
        entrance = open(port);
        carry(entrance);
    }

    @Override
    public void close() {
        cut();
    }

    private static ServerSocket open(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void carry(ServerSocket from) {
        inBackground(() -> {
            while (!from.isClosed()) {
                Socket near = from.accept();
                inBackground(() -> connect(near));
            }
        });
    }

    private void connect(Socket near) throws IOException {
        pass(swallowing);
        Socket far = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        ends.addAll(List.of(near, far));
        inBackground(() -> pump(near, far, () -> toServer));
        inBackground(() -> pump(far, near, () -> toBrowser));
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to, Supplier<CountDownLatch> gate) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                pass(gate.get());
                if (!lost.contains(from)) {
                    out.write(buffer, 0, length);
                }
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // a cut cable looks like this from within
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
