package sharedpage.server.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What has to be so when a class has come to rest: all know the same, and the journal has what was acknowledged, once. */
final class Settlement {
    private final ClassRun run;

    private Settlement(ClassRun run) {
        this.run = run;
    }

    static void check(ClassRun run) {
        Settlement settlement = new Settlement(run);
        settlement.rest();
        settlement.compareMembers();
        new JournalCheck(run.stored(), run.members()).check();
    }

    /** All who may come are back and answered, and nothing plays; some host has to be able to drive. */
    private void rest() {
        run.members().forEach(Member::come);
        run.driven("pause");
        run.members().forEach(Member::awaitAnswers);
        run.driven("keep");
    }

    private void compareMembers() {
        Member fresh = run.join(run.driver().access());
        assertTrue(fresh.isHere(), "the link of the driver does not let a second one in");
        View known = fresh.view();
        JsonNode state = fresh.fetch(known.node()).orElseThrow();
        for (Member member : run.members()) {
            if (member.isHere()) {
                member.fetch(known.node()).ifPresent(fetched -> {
                    compare(state, fetched, member);
                    compare(known, member);
                });
            }
        }
    }

    private static void compare(JsonNode state, JsonNode fetched, Member member) {
        for (Map.Entry<String, JsonNode> part : state.properties()) {
            assertEquals(part.getValue(), fetched.get(part.getKey()), () -> part.getKey() + " at " + member.name());
        }
    }

    private static void compare(View known, Member member) {
        View view = member.view();
        assertEquals(known.shared(), view.shared(), member.name());
        assertEquals(known.poll(), view.poll(), member.name());
        if (member.isHost()) {
            assertEquals(known.hands(), view.hands(), member.name());
        }
    }
}
