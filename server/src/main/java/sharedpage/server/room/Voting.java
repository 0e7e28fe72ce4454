package sharedpage.server.room;

import java.util.Optional;
import java.util.function.Consumer;
import sharedpage.server.protocol.Ballot;
import sharedpage.server.protocol.ClassWire;
import sharedpage.server.protocol.ClientWire;
import sharedpage.server.protocol.PollView;
import sharedpage.server.protocol.Refusal;
import sharedpage.server.protocol.Refusal.Code;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.ServerWire;
import sharedpage.server.session.Poll;
import sharedpage.server.session.Polling;
import sharedpage.server.session.Roles;
import sharedpage.server.session.Roles.Role;
import sharedpage.server.session.Session;

/** Takes votes and tells of polls: to each role what it may see. Used on the room's mailbox only. */
final class Voting {
    private static final long TOLD_EVERY_MILLISECONDS = 1_000;

    private final Opened opened;
    private final Session session;
    private final House house;
    private final Mailbox mailbox;
    private final Followers followers;
    private final AfterCommit afterCommit;
    private boolean due;

    Voting(Opened opened, House house, Mailbox mailbox, Followers followers, AfterCommit afterCommit) {
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
            followers.tell(role, wire(role));
        }
    }

    /** One who comes is told of the poll, if there is one, and of its own vote; one who comes again, also if there is none. */
    void tell(Peer peer, Guest guest, boolean again) {
        Optional<Poll> poll = polling().polls().current();
        if (poll.isPresent() || again) {
            peer.send(wire(guest.role()));
        }
        if (poll.isPresent()) {
            String chosen =
                    guest.participant() == null ? null : polling().votes().of(poll.get(), voter(guest));
            if (chosen != null) {
                peer.send(ClassWire.vote(
                        session.seq(), poll.get().number(), poll.get().round(), chosen));
            }
        }
    }

    private String wire(Role role) {
        PollView view = polling()
                .polls()
                .current()
                .map(poll -> polling().votes().view(poll, role == Role.DRIVE))
                .orElse(null);
        return ClassWire.poll(session.seq(), view);
    }

    private Polling polling() {
        return session.polling();
    }

    /** Nobody can tell from the log who it was, nor whether the same one voted in another session. */
    private String voter(Guest guest) {
        return Roles.hash(opened.id() + "/" + guest.participant());
    }

    void vote(Peer peer, ClientWire.Vote command, Consumer<Refusal> otherwise) throws RefusedException {
        Guest guest = followers.guest(peer);
        if (guest.participant() == null) {
            throw new RefusedException(Refusal.of(
                    Code.ROLE, "Only participants vote.", "Join with a name that your page made by chance."));
        }
        Poll poll = polling().polls().open(command.poll());
        Ballot vote = new Ballot(poll.number(), poll.round(), voter(guest), choice(poll, command));
        String before = polling().votes().put(vote);
        afterCommit.onceDone(
                house.log().add(opened.id(), vote),
                () -> {
                    peer.send(ClassWire.vote(session.seq(), vote.poll(), vote.round(), vote.choice()));
                    peer.send(ServerWire.ack(session.seq(), command.id(), session.at(), 0));
                    tellSoon();
                },
                refusal -> {
                    polling().votes().undo(vote, before);
                    otherwise.accept(refusal);
                });
    }

    private static String choice(Poll poll, ClientWire.Vote command) throws RefusedException {
        boolean fits = poll.byPlace()
                ? command.place() != null && command.choice() == null
                : command.place() == null && poll.options().contains(command.choice());
        if (!fits) {
            throw new RefusedException(Refusal.of(
                    Code.POLL,
                    "The vote is not an answer to this poll.",
                    poll.byPlace() ? "Give a place." : "Choose one of: " + String.join(", ", poll.options()) + "."));
        }
        return poll.byPlace() ? ClassWire.choice(command.place()) : ClassWire.choice(command.choice());
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
    String table(ClientWire.FetchPoll command) throws RefusedException {
        Poll poll = polling().polls().numbered(command.poll());
        PollView view = polling().votes().view(poll, true);
        if (view.results() == null) {
            throw new RefusedException(Refusal.of(Code.POLL, "The poll is still open.", "Close it first."));
        }
        return ClassWire.csv(session.seq(), command.id(), view);
    }
}
