package sharedpage.server.wire;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * The scenario that a request is about; two of the three are null.
 *
 * @param library name of a scenario in the library
 * @param text of a scenario
 * @param session whose scenario it is
 */
public record ScenarioSubject(String library, String text, String session) {

    /** Reads {@code scenario}, {@code text} or {@code session}. */
    static ScenarioSubject read(ObjectReader parts) throws RefusedException {
        ScenarioSubject subject = new ScenarioSubject(
                parts.textOrNull("scenario"), parts.textOrNull("text"), parts.nameOrNull("session"));
        if (Stream.of(subject.library, subject.text, subject.session)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new RefusedException(Refusal.malformed(
                    "The request has to be about one scenario.",
                    "Give either \"scenario\": a name of the library, or \"text\": a scenario, or \"session\": an id,"
                            + " with its token in a header."));
        }
        return subject;
    }
}
