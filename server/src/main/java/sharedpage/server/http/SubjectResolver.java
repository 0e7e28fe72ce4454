package sharedpage.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import sharedpage.server.limits.Limit;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.room.Room;
import sharedpage.server.room.RoomRegistry;
import sharedpage.server.session.Role;
import sharedpage.server.wire.ScenarioSubject;

/** Finds the scenario text that a request is about: one of the library, of the request itself, or of a session. */
public final class SubjectResolver {
    private final RoomRegistry rooms;
    private final TrustedProxies proxies;

    /**
     * A resolver for these rooms.
     *
     * @param proxies the proxies whose X-Forwarded-For header is trusted
     */
    public SubjectResolver(RoomRegistry rooms, TrustedProxies proxies) {
        this.rooms = rooms;
        this.proxies = proxies;
    }

    /**
     * A text.
     *
     * @param library its name in the library, or null
     * @param name of the file in problems
     */
    record SubjectText(String library, String name, String text) {}

    /** The text of the library. */
    static SubjectText ofLibrary(String name) {
        return new SubjectText(
                name,
                name,
                LibraryScenarios.named(name)
                        .orElseThrow(LibraryScenarios::unknown)
                        .text());
    }

    /**
     * The text that the request names; that of a session only for its host. A host may have forked the session of another
     * author, so the text must not be shown with its answers.
     */
    SubjectText of(Context context, ScenarioSubject subject) {
        if (subject.library() != null) {
            return ofLibrary(subject.library());
        }
        String text = subject.text() == null ? ofSession(context, subject.session()) : subject.text();
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Limit.SCENARIO_BYTES.value()) {
            throw new HttpProblemException(
                    413,
                    "The text of the scenario has " + bytes + " bytes. The limit is " + Limit.SCENARIO_BYTES + ".",
                    "Shorten it.");
        }
        return new SubjectText(null, ScenarioRoutes.UNNAMED, text);
    }

    private String ofSession(Context context, String id) {
        try {
            Room room = rooms.find(id, ClientAddress.of(context, proxies)).join();
            if (room.roleOf(token(context)).filter(Role.HOST::equals).isPresent()) {
                return room.text();
            }
        } catch (CompletionException e) {
            // The answer does not reveal which of the two is wrong.
        }
        throw new HttpProblemException(
                403,
                "Unknown session, or the token is not its host token.",
                "Send the host token in the header Authorization: Bearer TOKEN.");
    }

    /** The access token, from a header, since addresses end up in logs. */
    static String token(Context context) {
        return Objects.requireNonNullElse(context.header("Authorization"), "").replaceFirst("^Bearer ", "");
    }
}
