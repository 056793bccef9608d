package org.analyticschatbot.core.access;

import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.sql.TableName;

/** Decides who may read an answer where: with the policy and the catalog of this moment, not of when it was asked. */
public final class AnswerAccess {

    private static final Wording WORDING = Wording.of(AnswerAccess.class, "refusals.properties");

    private final PromptRequests requests;
    private final Catalog catalog;
    private final AccessPolicy policy;
    private final TablesRead tablesRead;

    public AnswerAccess(PromptRequests requests, Catalog catalog, AccessPolicy policy, Limits limits) {
        this.requests = requests;
        this.catalog = catalog;
        this.policy = policy;
        this.tablesRead = new TablesRead(limits.rowLimit());
    }

    /** A request that this person knows of: their own, or one of a conversation that others read too. */
    public Optional<PromptRequest> known(RequestId id, Asker reader) {
        return requests.find(id).filter(request -> knows(reader, request));
    }

    /** @param place where the rows, or what tells of them, would go */
    public ReadAccess read(RequestId id, Asker reader, ReplyAddress place) {
        return known(id, reader)
                .map(request -> read(request, reader, place))
                .orElseGet(() -> new ReadAccess.Denied(WORDING.text("unknown")));
    }

    /** For what only the reader gets to see. */
    public ReadAccess readAlone(RequestId id, Asker reader) {
        return known(id, reader)
                .map(request -> read(
                        request,
                        reader,
                        ReplyAddress.privateTo(
                                reader, request.question().replyTo().platform())))
                .orElseGet(() -> new ReadAccess.Denied(WORDING.text("unknown")));
    }

    /** For what the reader puts before others: they may read it, and so may the place. */
    public ReadAccess readFor(RequestId id, Asker reader, ReplyAddress place) {
        return switch (readAlone(id, reader)) {
            case ReadAccess.Granted(var request, var plan) -> read(request, reader, place);
            case ReadAccess.Denied denied -> denied;
        };
    }

    private ReadAccess read(PromptRequest request, Asker reader, ReplyAddress place) {
        PlannedSql plan = request.plan();
        if (plan == null) {
            return new ReadAccess.Denied(WORDING.text("no_rows"));
        }
        Schema schema = catalog.schema();
        Set<TableName> visible = policy.visible(schema, reader, place).tableNames();
        return tablesRead
                        .of(plan.sql(), schema.tableNames())
                        .filter(visible::containsAll)
                        .isPresent()
                ? new ReadAccess.Granted(request, plan)
                : new ReadAccess.Denied(forbidden(place));
    }

    private String forbidden(ReplyAddress place) {
        String text = WORDING.text(place.isPrivate() ? "forbidden" : "forbidden_there");
        return policy.contact().isEmpty() ? text : text + " " + WORDING.text("contact", "contact", policy.contact());
    }

    private static boolean knows(Asker reader, PromptRequest request) {
        Asker asker = request.question().asker();
        boolean isShared =
                !request.question().replyTo().isPrivate() && asker.tenant().equals(reader.tenant());
        return asker.equals(reader) || isShared;
    }
}
