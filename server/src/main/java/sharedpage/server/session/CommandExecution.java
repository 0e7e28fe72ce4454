package sharedpage.server.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sharedpage.server.refusal.RefusedException;

/** What each command does to the steps, the polls and the cursor of a session. */
final class CommandExecution implements SessionCommand.Visitor<CommandResult, RefusedException> {
    private final ConfiguredScenarios configured;
    private final StepTree tree;
    private final Polling polling;
    private Cursor cursor;

    CommandExecution(ConfiguredScenarios configured, StepTree tree, Polling polling, Cursor cursor) {
        this.configured = configured;
        this.tree = tree;
        this.polling = polling;
        this.cursor = cursor;
    }

    /** Where the session looks after the command. */
    Cursor cursor() {
        return cursor;
    }

    @Override
    public CommandResult advance(SessionCommand.Advance command) throws RefusedException {
        cursor.requireAt(command.at());
        AnswerRequired.check(CursorAdvance.question(cursor), command);
        CursorAdvance walk = new CursorAdvance(tree, cursor);
        walk.go(command.granularity(), command.answer());
        cursor = walk.cursor();
        return CommandResult.of(walk.walked());
    }

    /** Elsewhere than at the end of a branch it starts another one, unless the branch goes on with the same. */
    @Override
    public CommandResult chooseActor(SessionCommand.ChooseActor command) throws RefusedException {
        cursor.requireAt(command.at());
        cursor = SchedulerChoices.from(cursor, command.actor(), tree);
        return CommandResult.of(List.of(cursor.at()));
    }

    /** Elsewhere than at the end of a branch it starts another one. */
    @Override
    public CommandResult perform(SessionCommand.PerformOperation command) throws RefusedException {
        cursor.requireAt(command.at());
        cursor = UserOperations.from(cursor.at(), command.operation(), tree);
        return CommandResult.of(List.of(cursor.at()));
    }

    @Override
    public CommandResult moveTo(SessionCommand.MoveToNode command) throws RefusedException {
        Node to = tree.require(command.node());
        cursor = new Cursor(to, to.leadsTo(cursor.tip()) ? cursor.tip() : tree.endFrom(to));
        return CommandResult.jump();
    }

    /**
     * A structural setting makes another machine, on which the same operations are carried out again; any other one holds
     * from the cursor on.
     */
    @Override
    public CommandResult applySettings(SessionCommand.ApplySettings command) throws RefusedException {
        cursor.requireAt(command.at());
        Node at = cursor.at();
        Map<String, String> wanted = new LinkedHashMap<>(at.scenario().changed());
        wanted.putAll(command.settings());
        int first = tree.size();
        SettingsChange other = SettingsChange.from(at, configured.under(wanted), tree);
        cursor = new Cursor(other.end(), other.end());
        return CommandResult.branch(tree.runsFrom(first).get(0), other.refused());
    }

    @Override
    public CommandResult startPoll(SessionCommand.StartPoll command) throws RefusedException {
        cursor.requireAt(command.at());
        polling.start(command, cursor.at().number(), CursorAdvance.question(cursor));
        return CommandResult.poll();
    }

    @Override
    public CommandResult changePoll(SessionCommand.ChangePoll command) throws RefusedException {
        polling.change(command);
        return CommandResult.poll();
    }
}
