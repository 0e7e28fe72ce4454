package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.room.RoomRegistry;
import sharedpage.server.wire.HttpJson;

/** What a join code leads to: its session, and the picture that a class photographs to join. */
public final class JoinCodeRoutes {
    private final RoomRegistry rooms;
    private final RequestLimiter requestLimiter;
    private final TrustedProxies proxies;

    /**
     * The addresses that contain a join code.
     *
     * @param requestLimiter limits how much work one address may request
     * @param proxies the proxies whose X-Forwarded-For header is trusted
     */
    public JoinCodeRoutes(RoomRegistry rooms, RequestLimiter requestLimiter, TrustedProxies proxies) {
        this.rooms = rooms;
        this.requestLimiter = requestLimiter;
        this.proxies = proxies;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/j/{code}/qr.svg", this::picture);
        routes.get("/api/codes/{code}", this::session);
    }

    /** The session that a code opens: a client needs it for the path of its socket. */
    private void session(Context context) throws RefusedException {
        requestLimiter.checkRequestRate(context);
        String code = context.pathParam("code").toUpperCase(Locale.ROOT);
        String id = rooms.sessionOf(code, ClientAddress.of(context, proxies));
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(HttpJson.code(id));
    }

    private void picture(Context context) throws RefusedException {
        requestLimiter.checkRequestRate(context);
        String code = context.pathParam("code").toUpperCase(Locale.ROOT);
        String from = ClientAddress.of(context, proxies);
        rooms.sessionOf(code, from);
        context.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex");
        context.contentType("image/svg+xml").result(QrCodeSvg.of(rooms.joinUrl(code)));
    }
}
