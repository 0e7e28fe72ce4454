package sharedpage.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import sharedpage.server.limits.Limit;

/** Reads the body of a request as text of limited length. */
final class RequestBody {
    private RequestBody() {}

    static String read(Context context, Limit limit) throws IOException {
        InputStream in = context.req().getInputStream();
        byte[] bytes = in.readNBytes(limit.value() + 1);
        if (bytes.length > limit.value()) {
            // A client that is still sending would see a reset connection instead of the answer.
            in.readNBytes(Limit.DRAINED_BYTES.value());
            throw new HttpProblemException(413, "The text is longer than " + limit + ".", "Shorten it.");
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
