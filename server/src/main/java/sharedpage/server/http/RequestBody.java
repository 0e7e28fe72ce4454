package sharedpage.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the body of a request as text, within a limit that the refusal states. */
final class RequestBody {
    static final int SCENARIO_LIMIT = 262_144;
    static final int USUAL_LIMIT = 65_536;
    private static final int DRAINED_BEFORE_REFUSAL = 1_048_576;

    private RequestBody() {}

    static String read(Context context, int limit) throws IOException {
        InputStream in = context.req().getInputStream();
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            // A client that is still sending would see a broken connection instead of the answer.
            in.readNBytes(DRAINED_BEFORE_REFUSAL);
            throw new HttpProblemException(
                    413, "The text is longer than " + limit + " bytes.", "Send at most " + limit + " bytes.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new HttpProblemException(400, "The text is not UTF-8.", "Save it as UTF-8 and send it again.");
        }
    }
}
