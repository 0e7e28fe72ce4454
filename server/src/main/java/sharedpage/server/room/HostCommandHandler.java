package sharedpage.server.room;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.CommandResult;
import sharedpage.server.session.Session;
import sharedpage.server.wire.HostCommand;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.SessionChange;

/** Carries out what only a host may do. Used on the room's executor only. */
final class HostCommandHandler implements HostCommand.HostVisitor<Peer> {
    private static final Logger LOG = LoggerFactory.getLogger(HostCommandHandler.class);

    private final SessionContext context;
    private final Session session;
    private final Broadcaster broadcaster;
    private final AfterCommit afterCommit;
    private final CommandPipeline pipeline;
    private final Autoplay autoplay;
    private final AccessLinks links;
    private final PollFeed polls;
    private final RaisedHands hands;

    HostCommandHandler(
            SessionContext context,
            Broadcaster broadcaster,
            AfterCommit afterCommit,
            CommandPipeline pipeline,
            Autoplay autoplay,
            AccessLinks links,
            PollFeed polls,
            RaisedHands hands) {
        this.context = context;
        this.session = context.session();
        this.broadcaster = broadcaster;
        this.afterCommit = afterCommit;
        this.pipeline = pipeline;
        this.autoplay = autoplay;
        this.links = links;
        this.polls = polls;
        this.hands = hands;
    }

    /** Carries out a command of a host; one that was carried out already is only answered. */
    void receive(HostCommand command, Peer sender) throws RefusedException {
        Optional<List<ServerMessage>> known = context.answers().answers(command.id(), command.content());
        if (known.isPresent()) {
            known.get().forEach(sender::answer);
            return;
        }
        try {
            requireWritable();
            if (command.keepsSession() && !context.journal().isKept()) {
                sender.countStoredSession();
            }
            command.accept(this, sender);
        } catch (RefusedException e) {
            answer(sender, command, List.of(ServerMessage.CommandRefused.of(session.seq(), command.id(), e.refusal())));
        } catch (RuntimeException e) {
            LOG.error("a command failed", e);
            Refusal failed = Refusal.of(
                    Code.PROBLEM, "Internal server error; the command was rolled back.", "Try something else.");
            answer(sender, command, List.of(ServerMessage.CommandRefused.of(session.seq(), command.id(), failed)));
        }
    }

    private void requireWritable() throws RefusedException {
        if (context.divergence() != null) {
            throw new RefusedException(Refusal.of(
                    Code.READ_ONLY,
                    context.divergence().reason(),
                    "Go on in a new session: fork this one at node "
                            + context.divergence().node() + "."));
        }
    }

    private void answer(Peer sender, HostCommand command, List<ServerMessage> answers) {
        context.answers().put(command.id(), command.content(), answers);
        answers.forEach(sender::answer);
    }

    private void acknowledge(Peer sender, HostCommand command, int refused) {
        answer(sender, command, List.of(ack(command, refused)));
    }

    private ServerMessage ack(HostCommand command, int refused) {
        return new ServerMessage.Ack(session.seq(), command.id(), session.cursorNode(), refused);
    }

    private Runnable acknowledging(Peer sender, HostCommand command) {
        return () -> acknowledge(sender, command, 0);
    }

    /** What the disk refuses is not remembered: the same command may be sent again later. */
    private Consumer<Refusal> refusing(Peer sender, HostCommand command) {
        return refusal -> sender.answer(ServerMessage.CommandRefused.of(session.seq(), command.id(), refusal));
    }

    @Override
    public void change(SessionChange command, Peer sender) throws RefusedException {
        pipeline.run(
                command.command(),
                command.id(),
                command.keepsSession(),
                result -> changed(result, command, sender),
                refusing(sender, command));
    }

    private void changed(CommandResult result, HostCommand command, Peer sender) {
        autoplay.stop();
        pipeline.show(result);
        acknowledge(sender, command, result.refused());
    }

    @Override
    public void play(HostCommand.Play command, Peer sender) throws RefusedException {
        session.cursor().requireAt(command.at());
        session.requireStepLeft();
        autoplay.start(command.stepsPerSecond());
        broadcaster.broadcastCursor();
        acknowledge(sender, command, 0);
    }

    @Override
    public void pause(HostCommand.PauseAutoplay command, Peer sender) {
        autoplay.stop();
        broadcaster.broadcastCursor();
        acknowledge(sender, command, 0);
    }

    @Override
    public void keep(HostCommand.Keep command, Peer sender) {
        afterCommit.holdUntilKept(acknowledging(sender, command), refusing(sender, command));
    }

    @Override
    public void invite(HostCommand.Invite command, Peer sender) {
        links.invite(acknowledging(sender, command), refusing(sender, command));
    }

    @Override
    public void createHostLink(HostCommand.CreateHostLink command, Peer sender) {
        links.createHostLink(
                link -> answer(sender, command, List.of(link, ack(command, 0))), refusing(sender, command));
    }

    @Override
    public void revokeLinks(HostCommand.RevokeLinks command, Peer sender) {
        links.revoke(
                sender,
                command.role(),
                link -> answer(
                        sender,
                        command,
                        Stream.concat(link.stream(), Stream.of(ack(command, 0))).toList()),
                refusing(sender, command));
    }

    @Override
    public void fetchPoll(HostCommand.FetchPoll command, Peer sender) throws RefusedException {
        answer(sender, command, List.of(polls.table(command)));
    }

    @Override
    public void show(HostCommand.Show command, Peer sender) throws RefusedException {
        hands.show(command.hand());
        acknowledge(sender, command, 0);
    }
}
