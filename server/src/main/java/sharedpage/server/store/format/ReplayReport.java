package sharedpage.server.store.format;

import java.util.List;

/**
 * How stored sessions replay with this program.
 *
 * <pre>
 * {"program":"0.1.0", "engine":1, "replaying":1, "diverging":1, "sessions":[
 *   {"session":…, "scenario":…, "entries":20, "replayed":20},
 *   {"session":…, "scenario":…, "entries":20, "replayed":12, "node":12, "reason":"Entry 13 …"}]}
 * </pre>
 *
 * @param program version of this program
 * @param engine version of its engine
 * @param replaying how many sessions replay whole
 * @param diverging how many do not
 */
public record ReplayReport(
        String program, int engine, int replaying, int diverging, List<ReplayReport.SessionReplay> sessions) {

    /**
     * One session.
     *
     * @param session its id
     * @param scenario name of its scenario's file or lesson
     * @param entries how many are stored
     * @param replayed how many lead to what was recorded
     * @param node the last one that is as it was recorded, from which a fork can be driven; null if the session replays whole
     *     or cannot be opened at all
     * @param reason why the replay ended, in one sentence; null if the session replays whole
     */
    public record SessionReplay(
            String session, String scenario, int entries, int replayed, Integer node, String reason) {}

    public ReplayReport {
        sessions = List.copyOf(sessions);
    }

    /** Of these sessions. */
    public static ReplayReport of(String program, int engine, List<SessionReplay> sessions) {
        int diverging = (int)
                sessions.stream().filter(session -> session.reason() != null).count();
        return new ReplayReport(program, engine, sessions.size() - diverging, diverging, sessions);
    }

    /** One JSON object in one line, without its end. */
    public String json() {
        return RecordMapper.text(this);
    }
}
