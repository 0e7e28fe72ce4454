package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.room.RoomRegistry;
import sharedpage.server.wire.RefusedException;

/** The picture that a class photographs to join. */
public final class JoinCodeRoutes {
    private final RoomRegistry rooms;
    private final RequestLimiter admission;
    private final TrustedProxies proxies;

    /**
     * The addresses that start with a join code.
     *
     * @param admission how often one address may have work done
     * @param proxies those who say truly from where a request comes
     */
    public JoinCodeRoutes(RoomRegistry rooms, RequestLimiter admission, TrustedProxies proxies) {
        this.rooms = rooms;
        this.admission = admission;
        this.proxies = proxies;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/j/{code}/qr.svg", this::picture);
    }

    private void picture(Context context) throws RefusedException {
        admission.checkRequestRate(context);
        String code = context.pathParam("code").toUpperCase(Locale.ROOT);
        String from = ClientAddress.of(context, proxies);
        rooms.findByCode(code, from);
        context.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex");
        context.contentType("image/svg+xml").result(QrCodeSvg.of(rooms.joinUrl(code)));
    }
}
