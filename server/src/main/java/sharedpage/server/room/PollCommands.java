package sharedpage.server.room;

import java.util.Optional;
import java.util.function.Consumer;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Ballot;
import sharedpage.server.session.Poll;
import sharedpage.server.session.PollAnswer;
import sharedpage.server.session.Polling;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ClassMessages;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.PollView;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;
import sharedpage.server.wire.ServerMessages;

/** Takes votes and tells of polls: to each role what it may see. Used on the room's mailbox only. */
final class PollCommands {
    private static final long TOLD_EVERY_MILLISECONDS = 1_000;

    private final SessionContext opened;
    private final Session session;
    private final ServerContext house;
    private final SerialExecutor mailbox;
    private final Broadcaster followers;
    private final AfterCommit afterCommit;
    private boolean due;

    PollCommands(
            SessionContext opened,
            ServerContext house,
            SerialExecutor mailbox,
            Broadcaster followers,
            AfterCommit afterCommit) {
        this.opened = opened;
        this.session = opened.session();
        this.house = house;
        this.mailbox = mailbox;
        this.followers = followers;
        this.afterCommit = afterCommit;
    }

    /** All are told of the poll as it is now. */
    void tell() {
        for (Role role : Role.values()) {
            followers.broadcast(role, wire(role));
        }
    }

    /** One who comes is told of the poll, if there is one, and of its own vote; one who comes again, also if there is none. */
    void tell(Peer peer, Identity guest, boolean again) {
        Optional<Poll> poll = polling().polls().current();
        if (poll.isPresent() || again) {
            peer.send(wire(guest.role()));
        }
        if (poll.isPresent()) {
            PollAnswer chosen =
                    guest.participant() == null ? null : polling().votes().of(poll.get(), voter(guest));
            if (chosen != null) {
                peer.send(ClassMessages.vote(
                        session.seq(), poll.get().number(), poll.get().round(), choice(chosen)));
            }
        }
    }

    private String wire(Role role) {
        PollView view = polling()
                .polls()
                .current()
                .map(poll -> polling().votes().view(poll, role == Role.HOST))
                .orElse(null);
        return ClassMessages.poll(session.seq(), view);
    }

    private Polling polling() {
        return session.polling();
    }

    /** Nobody can tell from the log who it was, nor whether the same one voted in another session. */
    private String voter(Identity guest) {
        return AccessTokens.hash(opened.id() + "/" + guest.participant());
    }

    void vote(Peer peer, ClientMessage.Vote command, Consumer<Refusal> otherwise) throws RefusedException {
        Identity guest = followers.identity(peer);
        if (guest.participant() == null) {
            throw new RefusedException(Refusal.of(
                    Code.ROLE, "Only participants vote.", "Join with a name that your page made by chance."));
        }
        Poll poll = polling().polls().open(command.poll());
        Ballot vote = new Ballot(poll.number(), poll.round(), voter(guest), answer(poll, command));
        PollAnswer before = polling().votes().put(vote);
        afterCommit.onceDone(
                house.log().add(opened.id(), vote),
                () -> {
                    peer.send(ClassMessages.vote(session.seq(), vote.poll(), vote.round(), choice(vote.answer())));
                    peer.send(ServerMessages.ack(session.seq(), command.id(), session.cursorNode(), 0));
                    tellSoon();
                },
                refusal -> {
                    polling().votes().undo(vote, before);
                    otherwise.accept(refusal);
                });
    }

    private static String choice(PollAnswer answer) {
        return ClassMessages.choice(answer.option(), answer.anchor(), answer.line());
    }

    private static PollAnswer answer(Poll poll, ClientMessage.Vote command) throws RefusedException {
        boolean fits = poll.byPlace()
                ? command.place() != null && command.choice() == null
                : command.place() == null && poll.options().contains(command.choice());
        if (!fits) {
            throw new RefusedException(Refusal.of(
                    Code.POLL,
                    "The vote is not an answer to this poll.",
                    poll.byPlace() ? "Give a place." : "Choose one of: " + String.join(", ", poll.options()) + "."));
        }
        return poll.byPlace()
                ? PollAnswer.anchor(command.place().key(), command.place().line())
                : PollAnswer.option(command.choice());
    }

    /** While votes come in, how many there are is told once a second. */
    private void tellSoon() {
        if (!due) {
            due = true;
            house.timers()
                    .after(
                            TOLD_EVERY_MILLISECONDS,
                            () -> mailbox.add(() -> {
                                due = false;
                                tell();
                            }));
        }
    }

    /** The result as a table; only when no votes are taken any more. */
    String table(ClientMessage.FetchPoll command) throws RefusedException {
        Poll poll = polling().polls().numbered(command.poll());
        PollView view = polling().votes().view(poll, true);
        if (view.results() == null) {
            throw new RefusedException(Refusal.of(Code.POLL, "The poll is still open.", "Close it first."));
        }
        return ClassMessages.csv(session.seq(), command.id(), view);
    }
}
