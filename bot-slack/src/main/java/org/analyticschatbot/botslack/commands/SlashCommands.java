package org.analyticschatbot.botslack.commands;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import java.util.regex.Pattern;
import org.analyticschatbot.botslack.CommandNames;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.receiving.Listener;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.createpromptrequest.Receipt;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns commands into questions, in one durable write, and tells the one who typed them what comes of it: nobody else
 * sees that. Slack sends a command only once, so that a failure is told and not thrown.
 */
public final class SlashCommands implements Listener {

    private static final Logger LOG = LoggerFactory.getLogger(SlashCommands.class);
    private static final Wording WORDING = Wording.of(SlashCommands.class, "commands.properties");
    private static final Pattern EVERY = Pattern.compile(".*", Pattern.DOTALL);
    private static final String TO_ASKER_ALONE = "ephemeral";

    private final Asking asking;
    private final CommandNames names;

    public SlashCommands(Asking asking, CommandNames names) {
        this.asking = asking;
        this.names = names;
    }

    @Override
    public void listenOn(App app) {
        app.command(
                EVERY,
                (request, context) ->
                        context.ack(reply -> reply.responseType(TO_ASKER_ALONE).text(answer(request.getPayload()))));
    }

    private String answer(SlashCommandPayload payload) {
        TypedCommand typed = TypedCommand.of(payload);
        String name = typed.name();
        if (typed.asksForHelp()) {
            return help();
        }
        if (name.equals(names.tables())) {
            return ask(typed, tables(typed), "private", SlackAddress.newThreadAloneWith(typed.by()));
        }
        if (typed.isWordless()) {
            return help();
        }
        if (name.equals(names.describe())) {
            String question = WORDING.text("describe", "table", typed.words());
            return ask(typed, question, "private", SlackAddress.newThreadAloneWith(typed.by()));
        }
        if (name.equals(names.askHere()) && !SlackAddress.isDirect(typed.channel())) {
            return ask(typed, typed.words(), "here", SlackAddress.newThread(typed.team(), typed.channel()));
        }
        return name.equals(names.ask()) || name.equals(names.askHere())
                ? ask(typed, typed.words(), "private", SlackAddress.newThreadAloneWith(typed.by()))
                : help();
    }

    private static String tables(TypedCommand typed) {
        return typed.isWordless() ? WORDING.text("tables") : WORDING.text("tables_about", "words", typed.words());
    }

    private String ask(TypedCommand typed, String question, String where, ReplyAddress place) {
        try {
            return told(asking.askOrReject(question, typed.by(), place, typed.key()), where);
        } catch (InfrastructureException e) {
            LOG.warn("A command from Slack could not be stored: {}", e.getMessage());
            return WORDING.text("not_stored");
        }
    }

    private static String told(Receipt receipt, String where) {
        return switch (receipt) {
            case Receipt.Accepted(var request) ->
                WORDING.text(where, "request_id", request.id().value());
            case Receipt.AlreadyReceived(var id) -> WORDING.text(where, "request_id", id.value());
            case Receipt.Rejected(var reason, String message) -> message;
        };
    }

    private String help() {
        return WORDING.text(
                "help",
                "ask",
                names.ask(),
                "ask_here",
                names.askHere(),
                "tables",
                names.tables(),
                "describe",
                names.describe());
    }
}
