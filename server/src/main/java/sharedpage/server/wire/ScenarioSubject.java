package sharedpage.server.wire;

import java.util.Objects;
import java.util.stream.Stream;
import sharedpage.server.view.ConstraintViolation;

/**
 * The scenario that a request is about; two of the three are null.
 *
 * @param library name of a scenario in the library
 * @param text of a scenario
 * @param session whose scenario it is
 */
public record ScenarioSubject(String library, String text, String session) {
    public ScenarioSubject {
        ConstraintViolation.unless(
                Stream.of(library, text, session).filter(Objects::nonNull).count() == 1,
                "scenario",
                "the name of a scenario in the library, or else give \"text\": a scenario, or \"session\": an id, with its"
                        + " token in a header");
    }
}
