package sharedpage.server.limits;

import java.util.Locale;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * The numbers that bound how much comes from outside and what the server keeps in memory. Limits of the simulated machine are
 * settings with limits of their own. The table in OPERATIONS.md has one row for each constant, and PROTOCOL.md has
 * those that clients meet; a test compares them.
 *
 * <p>Not here is the form of a single field, which belongs to a format and stands where the field is checked: the 64 characters
 * of an id or a token ({@code wire.Identifier}, {@code RoomRegistry}, and as it is stored {@code SessionHeader}), the options of
 * a poll ({@code SessionChange}), the rates of playing ({@code HostCommand}). Nor is there a number for one search an address:
 * {@code SearchJobs} knows the one of each.
 */
public enum Limit {
    // Sessions.
    OPEN_SESSIONS(
            2_000, "sessions", "memory; an idle session is closed for a new one, first of the address with the most"),
    OPEN_SESSIONS_PER_ADDRESS(1_500, "sessions", "one address never takes all; it may be a whole campus"),
    REOPENED_AT_ONCE(4, "sessions", "replayed at a time, so that one that takes long keeps no other waiting"),
    IDLE_SESSION_MINUTES(10, "minutes", "without a connection; then the session leaves memory"),
    SAVED_SESSIONS_PER_HOUR(600, "sessions", "per address; sessions that are only viewed do not count"),
    SESSION_STEPS(10_000, "steps", "memory of one session, all branches together"),
    SESSION_COMMANDS(20_000, "commands", "time of a replay; after them a class can still look back"),
    SESSION_MOVES(100_000, "commands, counting those that only move to another step", "space on the disk"),
    STEPS_PER_COMMAND(1_000, "steps", "time that one command may take; another command continues"),
    SNAPSHOT_ENTRIES(64, "entries", "after which a snapshot is stored; so many are carried out when a session opens"),
    REPEATED_COMMANDS(1_000, "commands", "latest commands whose answer is remembered in case they are sent again"),
    SESSION_POLLS(200, "polls", "memory of one session"),
    FORKS(20, "sessions", "that one connection may fork from a session"),
    RAISED_HANDS(50, "hands", "that a lecturer can still keep track of"),
    ROOM_TASKS(256, "wire messages", "of hosts that wait for one session, and as many of viewers; joins do not count"),
    WAITING_JOINS(2_000, "connections", "that wait to join one session: two classes that come back at once"),
    JOIN_CODE_HOURS(12, "hours", "a join code is short, so it holds for one day of teaching"),
    HOST_LINK_HOURS(12, "hours", "a second host link drives the session, so it holds for the day it is made for"),

    // Requests and connections.
    CONNECTIONS(15_000, "connections", "fewer than files may be open, more than a lecture hall needs"),
    ACCEPT_QUEUE(4_096, "connections", "that wait to be accepted when a class opens the page at once"),
    HANDSHAKES_PER_SECOND(200, "connections a second", "per address, after the burst"),
    HANDSHAKE_BURST(2_000, "connections", "per address at once: a class behind one address, twice"),
    REQUESTS_PER_SECOND(20, "requests a second", "per address; only requests that cost work count"),
    REQUEST_BURST(1_000, "requests", "per address at once: a class behind one address"),
    TRACKED_ADDRESSES(10_000, "addresses", "whose rates are counted separately; further ones share one bucket"),
    FORWARDED_CHARACTERS(1_000, "characters", "read of X-Forwarded-For, from its end, where the proxy writes"),
    WRONG_CODES_PER_MINUTE(
            10, "join codes", "wrong ones from one address; then the refusal says to wait; a right one is let in"),
    ALL_WRONG_CODES_PER_MINUTE(1_000, "join codes", "wrong ones from all addresses together; likewise"),
    REQUEST_BYTES(2 * ScenarioReader.LONGEST_TEXT, "bytes", "body with a scenario, characters of which may be escaped"),
    DRAINED_BYTES(1_048_576, "bytes", "read and dropped of a longer body, so that the client sees the refusal"),
    HEADER_BYTES(8_192, "bytes", "header of a request"),
    BODY_BYTES_PER_SECOND(500, "bytes a second", "a body that arrives more slowly is cut off"),
    REQUEST_IDLE_MILLISECONDS(30_000, "milliseconds", "between two bytes of a request"),
    GOODBYE_SECONDS(10, "seconds", "until every client has been told that the server stops"),
    SHUTDOWN_MILLISECONDS(5_000, "milliseconds", "for requests in progress when the server stops"),
    READINESS_SECONDS(2, "seconds", "until a journal that does not answer makes /readyz say 503"),
    TRACE_SECONDS(20, "seconds", "until a trace has been written"),

    // Scenarios and JSON.
    SCENARIO_BYTES(ScenarioReader.LONGEST_TEXT, "bytes", "time of reading a scenario"),
    JSON_DEPTH(16, "levels", "nesting of JSON"),
    JSON_TOKENS(4_000, "tokens", "in one JSON text"),
    JSON_NAME_CHARACTERS(64, "characters", "name of a member"),
    JSON_NUMBER_CHARACTERS(32, "characters", "digits of a number"),
    JSON_STRING_CHARACTERS(8_192, "characters", "a string, except the text of a scenario"),

    // Work in the background.
    BACKGROUND_JOBS(32, "jobs", "costs, comparisons and verdicts that wait"),
    QUEUED_TEXTS(
            64, "texts", "that wait to be checked; as many to be previewed, searched, written, and to become sessions"),
    QUEUED_SESSIONS(2_000, "sessions", "of lessons that wait to be created: two classes that begin at once"),
    QUEUED_FORKS(2_000, "forks", "that wait to be made: two classes that try something at once"),
    CACHED_CHARTS(256, "charts", "latest cost curves that are kept"),
    COMPARED_MACHINES(4, "machines", "in one answer, each with its steps"),
    VARIANT_CHARACTERS(1_000, "characters", "settings of one compared machine"),
    COMPARED_STEPS(400, "steps", "of each compared machine in the answer"),
    PREVIEW_STEPS(100, "steps", "of a previewed scenario in the answer"),
    SEARCH_SECONDS(30, "seconds", "time of one search"),
    SEARCH_STATES(200_000, "states", "that one search keeps"),
    SEARCH_DEPTH(10_000, "actions", "longest schedule that a search tries"),
    SEARCH_BYTES(67_108_864, "bytes", "memory of one search"),
    SEARCH_ABANDONED_SECONDS(10, "seconds", "a search that is not polled is stopped"),
    SEARCH_PROPERTIES(20, "properties", "that one search looks for"),
    QUEUED_SEARCHES(8, "searches", "that wait"),
    RECENT_SEARCHES(64, "searches", "whose answers are kept"),

    // The WebSocket.
    WIRE_MESSAGE_BYTES(16_384, "bytes", "one wire message of a client"),
    FRAME_BYTES(
            65_536, "bytes", "a WebSocket frame: above the limit of wire messages, which are refused with an answer"),
    JOIN_SECONDS(15, "seconds", "until a new connection joins a session; a phone on a bad link needs several"),
    STALLED_SECONDS(20, "seconds", "a connection that accepts no data is closed; --stalled-seconds sets it"),
    SILENCE_MILLISECONDS(
            15_000, "milliseconds", "without a byte, also none in answer to a ping; then the connection is left"),
    HOST_MESSAGES_PER_SECOND(20, "wire messages a second", "of a host, after the burst"),
    HOST_MESSAGE_BURST(40, "wire messages", "of a host at once"),
    VIEWER_MESSAGES_PER_SECOND(5, "wire messages a second", "of a viewer, after the burst"),
    VIEWER_MESSAGE_BURST(10, "wire messages", "of a viewer at once"),
    RATE_REFUSALS_PER_SECOND(1, "refusals a second", "answers to messages above the rate, after the burst"),
    RATE_REFUSAL_BURST(100, "refusals", "then the connection is closed"),
    OUTBOUND_MESSAGES(32, "wire messages", "in transit to one connection; then it gets the newest state instead"),
    OUTBOUND_BYTES(4_194_304, "bytes", "in transit to one connection; then it gets the newest state instead"),
    KEPT_ANSWERS(256, "wire messages", "kept for a connection that cannot keep up; beyond them it is closed"),
    KEPT_ANSWER_BYTES(8_388_608, "bytes", "kept for a connection that cannot keep up; beyond them it is closed"),
    REPLAY_BUFFER_MESSAGES(256, "wire messages", "kept per session for connections that come back"),
    REPLAY_BUFFER_BYTES(1_048_576, "bytes", "kept per session for connections that come back"),
    WELCOME_STEPS(64, "steps", "in a welcome, those near the cursor; others are asked for"),
    FETCHED_STEPS(200, "steps", "in one answer, so that no answer is long"),
    BRANCH_BYTES(65_536, "bytes", "what a change of settings sends to a follower; a longer state is asked for"),
    HAND_CHARACTERS(80, "characters", "what a raised hand says"),
    QUESTION_CHARACTERS(300, "characters", "question of a poll"),
    OPTION_CHARACTERS(100, "characters", "option of a poll"),

    // What is stored.
    UNSAVED_DATA_MEGABYTES(64, "megabytes", "of all sessions without --data"),
    JOURNAL_QUEUE(4_096, "entries", "that wait to be written"),
    JOURNAL_BATCH(512, "entries", "in one transaction"),
    IMPORT_FILE_BYTES(1_073_741_824, "bytes", "a file for import"),
    IMPORT_LINE_CHARACTERS(2_000_000, "characters", "a line of that file: a scenario, each character escaped"),
    IMPORT_SESSION_LINES(200_000, "lines", "of one session in that file; it is read one session at a time"),

    // The command line.
    KERNEL_PROGRAM_SECONDS(60, "seconds", "one run of ./lab linux, or of its compiler; a lesson takes 10 milliseconds");

    private final int value;
    private final String unit;
    private final String reason;

    Limit(int value, String unit, String reason) {
        this.value = value;
        this.unit = unit;
        this.reason = reason;
    }

    public int value() {
        return value;
    }

    /** Of what or for whom it holds, and why. */
    public String reason() {
        return reason;
    }

    /** The value with its unit, for messages: {@code 2,000 sessions}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d %s", value, unit);
    }
}
