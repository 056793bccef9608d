package org.analyticschatbot.aws.doctor;

import org.analyticschatbot.aws.bedrock.ModelsWithBedrock;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.model.ModelProbe;
import org.analyticschatbot.texttosql.model.ModelProbe.Probed;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.PlannerSettings;
import org.analyticschatbot.texttosql.model.settings.Provider;

/** Asks a configured model something tiny. */
final class PlannerCheck {

    static final String SUBJECT = "Planner";

    private static final Wording WORDING = Wording.of(PlannerCheck.class, "doctor.properties");

    private final PlannerSettings settings;
    private final AwsClients clients;

    PlannerCheck(PlannerSettings settings, AwsClients clients) {
        this.settings = settings;
        this.clients = clients;
    }

    boolean needsAws() {
        ModelSettings model = settings.model();
        return model != null && model.provider() == Provider.BEDROCK;
    }

    Check check() {
        ModelSettings model = settings.model();
        if (model == null) {
            return new Check(Verdict.FINE, SUBJECT, WORDING.text("rules"));
        }
        try {
            return of(new ModelProbe(new ModelsWithBedrock(clients::bedrock), model));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Check(Verdict.DOUBTFUL, SUBJECT, WORDING.text("interrupted"));
        }
    }

    private static Check of(ModelProbe probe) throws InterruptedException {
        Probed probed = probe.probe();
        Verdict verdict = switch (probed) {
            case Probed.Answers answers -> Verdict.FINE;
            case Probed.Fails fails -> Verdict.IN_THE_WAY;
        };
        return new Check(verdict, SUBJECT, probe.finding(probed));
    }
}
