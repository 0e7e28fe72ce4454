package sharedpage.server.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.server.session.PollTransition;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SteppingGranularity;

/** The stored form of commands, written down here: databases of others hold it. */
class CommandCodecTest {

    static Stream<Arguments> commands() {
        return Stream.of(
                stored(
                        "{'type':'advance','at':1,'granularity':'action','skip':false}",
                        new SessionCommand.Advance(1, SteppingGranularity.ACTION, null, false)),
                stored(
                        "{'type':'advance','at':1,'granularity':'operation','skip':true}",
                        new SessionCommand.Advance(1, SteppingGranularity.OPERATION, null, true)),
                stored(
                        "{'type':'advance','at':1,'granularity':'marker','answer':'in A','skip':false}",
                        new SessionCommand.Advance(1, SteppingGranularity.MARKER, "in A", false)),
                stored("{'type':'choose_actor','at':3,'actor':'dma0'}", new SessionCommand.ChooseActor(3, "dma0")),
                stored(
                        "{'type':'perform','at':2,'operation':{'write':{'by':'A','page':2,'bytes':2,'text':'hi'}}}",
                        new SessionCommand.PerformOperation(
                                2, "{\"write\":{\"by\":\"A\",\"page\":2,\"bytes\":2,\"text\":\"hi\"}}")),
                stored("{'type':'move_to','node':3}", new SessionCommand.MoveToNode(3)),
                stored(
                        "{'type':'apply_settings','at':3,'settings':{'transfer':'dma'}}",
                        new SessionCommand.ApplySettings(3, Map.of("transfer", "dma"))),
                stored(
                        "{'type':'start_poll','at':0,'answer_by':'option','options':[]}",
                        new SessionCommand.StartPoll(0, false, null, List.of())),
                stored(
                        "{'type':'start_poll','at':0,'answer_by':'anchor','text':'Where?','options':[]}",
                        new SessionCommand.StartPoll(0, true, "Where?", List.of())),
                stored(
                        "{'type':'start_poll','at':0,'answer_by':'option','text':'Why?','options':['=1','\u00e4']}",
                        new SessionCommand.StartPoll(0, false, "Why?", List.of("=1", "\u00e4"))),
                stored(
                        "{'type':'change_poll','poll':1,'change':'close'}",
                        new SessionCommand.ChangePoll(1, PollTransition.CLOSE)),
                stored(
                        "{'type':'change_poll','poll':1,'change':'reopen'}",
                        new SessionCommand.ChangePoll(1, PollTransition.REOPEN)),
                stored(
                        "{'type':'change_poll','poll':1,'change':'reveal'}",
                        new SessionCommand.ChangePoll(1, PollTransition.REVEAL)),
                stored(
                        "{'type':'change_poll','poll':2,'change':'end'}",
                        new SessionCommand.ChangePoll(2, PollTransition.END)));
    }

    private static Arguments stored(String text, SessionCommand command) {
        return Arguments.of(text.replace('\'', '"'), command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsStoredInThisForm(String text, SessionCommand command) throws MalformedRecordException {
        assertEquals(text, CommandCodec.write(command));
        assertEquals(command, CommandCodec.read(1, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{'type':'dance'}",
                "{'type':'move_to'}",
                "{'type':'move_to','node':-1}",
                "{'type':'move_to','node':'1'}",
                "{'type':'move_to','node':1.5}",
                "{'type':'move_to','node':1,'fast':true}",
                "{'type':'move_to','node':1,'node':2}",
                "{'type':'move_to','node':1} {}",
                "{'type':'advance','at':1,'granularity':'leap','skip':false}",
                "{'type':'advance','at':1,'skip':false}",
                "{'type':'perform','at':1,'operation':'write'}",
                "{'type':'apply_settings','at':1}",
                "{'type':'apply_settings','at':1,'settings':{'frames':{}}}",
                "{'type':'start_poll','at':0,'answer_by':'option'}",
                "{'type':'change_poll','poll':1,'change':'open'}"
            })
    void anythingElseIsRefusedInASentence(String text) {
        MalformedRecordException refused =
                assertThrows(MalformedRecordException.class, () -> CommandCodec.read(1, text.replace('\'', '"')));
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
    }

    @Test
    void aNewerFormatIsNamed() {
        MalformedRecordException refused =
                assertThrows(MalformedRecordException.class, () -> CommandCodec.read(2, "{}"));
        assertEquals("The command is of format 2; this program reads format 1.", refused.getMessage());
    }
}
