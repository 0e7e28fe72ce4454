package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.server.wire.ClientMessageReader;
import sharedpage.server.wire.SessionRequest;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.AnswerRedactor;
import sharedpage.sim.scenario.text.ParseResult;

/** What reads texts from outside, given texts that are almost right: see {@link Fuzz}. */
class ReaderFuzzTest {
    private static final int INPUTS = 500;

    private static final List<String> WIRE = List.of(
            "{\"type\":\"join\",\"token\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"seen\":null}",
            "{\"type\":\"next\",\"id\":\"a\",\"at\":0,\"granularity\":\"marker\",\"answer\":\"nowhere\"}",
            "{\"type\":\"perform\",\"id\":\"b\",\"at\":0,\"operation\":{\"write\":{\"by\":\"A\",\"page\":2,\"text\":\"x\"}}}",
            "{\"type\":\"move\",\"id\":\"c\",\"to\":3}",
            "{\"type\":\"fetch\",\"id\":\"d\",\"node\":3}",
            "{\"type\":\"change\",\"id\":\"e\",\"at\":0,\"settings\":{\"page_size\":4,\"transfer\":\"dma\"}}",
            "{\"type\":\"play\",\"id\":\"f\",\"at\":0,\"stepsPerSecond\":0.5}",
            "{\"type\":\"pause\",\"id\":\"g\"}",
            "{\"type\":\"ask\",\"id\":\"h\",\"at\":0,\"by\":\"choice\",\"text\":\"Who?\",\"options\":[\"A\",\"B\"]}",
            "{\"type\":\"vote\",\"id\":\"i\",\"poll\":1,\"choice\":null,\"place\":{\"key\":\"frames/7\",\"line\":3}}",
            "{\"type\":\"raise_hand\",\"id\":\"j\",\"session\":\"AAAA\",\"token\":\"BBBB\",\"words\":\"look\"}",
            "{\"type\":\"heartbeat\",\"seq\":7}");

    private static final List<String> REQUESTS = List.of(
            "{\"scenario\":\"walls\",\"settings\":{\"page_size\":4},\"step\":3}",
            "{\"text\":\"title: x\\nprocesses: {A: {}}\\nsteps:\\n  - quit: {by: A}\\n\"}");

    @Test
    void wireMessages() {
        Fuzz.run("wire", WIRE, INPUTS, text -> {
            ClientMessageReader.idOf(text);
            ClientMessageReader.read(text);
        });
    }

    @Test
    void requestsForSessions() {
        Fuzz.run("request", REQUESTS, INPUTS, SessionRequest::read);
    }

    @Test
    void scenarios() {
        List<String> models = Library.names().stream()
                .map(name -> Library.text(name).orElseThrow())
                .toList();
        Fuzz.run("scenario", models, INPUTS, text -> {
            ParseResult<Scenario> reading = ScenarioReader.read("fuzz.yaml", text);
            assertTrue(reading.value().isPresent() || !reading.problems().isEmpty(), "neither read nor refused");
            reading.value()
                    .ifPresent(scenario ->
                            assertFalse(AnswerRedactor.of(scenario.text()).isEmpty()));
        });
    }
}
