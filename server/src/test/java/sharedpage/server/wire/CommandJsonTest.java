package sharedpage.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into the log is read again as the same command. */
class CommandJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'next','id':'a','at':1}",
                "{'type':'next','id':'a','at':1,'grain':'marker','answer':'in A','skip':false}",
                "{'type':'perform','id':'a','at':2,'operation':{'write':{'by':'A','page':2,'bytes':2,'text':'hi'}}}",
                "{'type':'move','id':'a','to':3}",
                "{'type':'change','id':'a','at':3,'settings':{'transfer':'dma','frames':16,'cost.memory':7}}",
                "{'type':'choose','id':'a','at':3,'who':'A'}",
                "{'type':'ask','id':'a','at':0,'by':'choice'}",
                "{'type':'ask','id':'a','at':0,'by':'place','text':'Where?'}",
                "{'type':'ask','id':'a','at':0,'by':'choice','text':'Why?','options':['=1','\\u00e4']}",
                "{'type':'close_poll','id':'a','poll':1}",
                "{'type':'reopen_poll','id':'a','poll':1}",
                "{'type':'reveal_poll','id':'a','poll':1}",
                "{'type':'end_poll','id':'a','poll':1}"
            })
    void isReadAgainAsTheSame(String text) throws RefusedException {
        ClientMessage.Command command = (ClientMessage.Command) ClientMessageReader.read(text.replace('\'', '"'));
        String written = CommandJson.of(command);
        assertEquals(command, ClientMessageReader.read(written), written);
    }
}
