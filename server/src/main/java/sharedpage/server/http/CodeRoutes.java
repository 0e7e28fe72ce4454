package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import sharedpage.server.limit.Proxies;
import sharedpage.server.protocol.Refusal.Code;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.room.Rooms;

/** The picture that a class photographs to join. */
public final class CodeRoutes {
    private final Rooms rooms;
    private final Admission admission;
    private final Proxies proxies;

    /**
     * The addresses that start with a join code.
     *
     * @param admission how often one address may have work done
     * @param proxies those who say truly from where a request comes
     */
    public CodeRoutes(Rooms rooms, Admission admission, Proxies proxies) {
        this.rooms = rooms;
        this.admission = admission;
        this.proxies = proxies;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/j/{code}/qr.svg", this::picture);
    }

    private void picture(Context context) {
        admission.admitWork(context);
        String code = context.pathParam("code").toUpperCase(Locale.ROOT);
        String from = Callers.addressOf(context, proxies);
        try {
            rooms.findByCode(code, from);
        } catch (RefusedException e) {
            int status = e.refusal().code() == Code.LIMIT ? 429 : 404;
            throw new HttpRefusal(status, e.refusal().what(), e.refusal().mend());
        }
        context.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex");
        context.contentType("image/svg+xml").result(QrPicture.of(rooms.address(code)));
    }
}
