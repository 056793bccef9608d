package org.analyticschatbot.texttosql.planning;

import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.texttosql.grounding.Grounded;
import org.analyticschatbot.texttosql.grounding.SqlGrounding;
import org.analyticschatbot.texttosql.model.ModelReply;
import org.analyticschatbot.texttosql.model.usage.UsedUp;
import org.analyticschatbot.texttosql.planning.Judgement.Flawed;
import org.analyticschatbot.texttosql.planning.Judgement.Settled;
import org.analyticschatbot.texttosql.planning.reading.AnswerReader;
import org.analyticschatbot.texttosql.planning.reading.ModelPlan;
import org.analyticschatbot.texttosql.planning.reading.ModelPlan.Kind;
import org.analyticschatbot.texttosql.planning.reading.Reading;
import org.analyticschatbot.texttosql.planning.reading.Recital;
import org.analyticschatbot.texttosql.planning.vote.Proposal;

/** Decides on each answer of the model: a plan, a refusal, or back to the model. */
final class AnswerJudge {

    private final AnswerReader reader;
    private final Recital instructions;
    private final SqlGrounding grounding;
    private final Schema schema;
    private final PlanWriter writer;

    AnswerJudge(AnswerReader reader, Recital instructions, SqlGrounding grounding, Schema schema, PlanWriter writer) {
        this.reader = reader;
        this.instructions = instructions;
        this.grounding = grounding;
        this.schema = schema;
        this.writer = writer;
    }

    Judgement judge(ModelReply reply) {
        return switch (reply) {
            case ModelReply.Text(String text) -> read(text);
            case ModelReply.Refused refused -> useless(writer.decline("refused"));
            case ModelReply.OverLimit(UsedUp whose) -> useless(writer.overLimit(whose));
        };
    }

    private Judgement read(String text) {
        return switch (reader.read(text)) {
            case Reading.Understood(ModelPlan plan) ->
                instructions.isIn(plan.toString()) ? useless(writer.decline("recited")) : understood(plan);
            case Reading.Unreadable(String problem, boolean repairable) ->
                repairable ? new Flawed(problem) : useless(writer.unusable(problem));
        };
    }

    private Judgement understood(ModelPlan plan) {
        return plan.kind() == Kind.SQL ? ground(plan) : usable(writer.withoutSql(plan));
    }

    private Judgement ground(ModelPlan plan) {
        return switch (grounding.ground(plan.sql(), schema)) {
            case Grounded.Sound sound -> usable(writer.run(plan, sound));
            case Grounded.Unsound(String problem, boolean repairable) ->
                repairable ? new Flawed(problem) : useless(writer.forbidden(problem));
        };
    }

    private static Settled usable(QueryPlan plan) {
        return new Settled(new Proposal.Usable(plan));
    }

    private static Settled useless(QueryPlan plan) {
        return new Settled(new Proposal.Useless(plan));
    }
}
