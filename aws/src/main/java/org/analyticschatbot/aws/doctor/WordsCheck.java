package org.analyticschatbot.aws.doctor;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.glue.CatalogProbe;
import org.analyticschatbot.aws.settings.CheckSettings;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.semantics.file.Described;
import org.analyticschatbot.core.semantics.file.QueryCheck;
import org.analyticschatbot.core.semantics.file.SemanticFile;
import org.analyticschatbot.core.yaml.YamlProblem;

/** Whether what the owner of the data says of the tables fits them: in parameters of Glue, and in {@code chatbot.yaml}. */
final class WordsCheck {

    static final String SUBJECT = SemanticFile.NAME;

    private static final String PARAMETERS = "Parameters in Glue";
    private static final Wording WORDING = Wording.of(WordsCheck.class, "doctor.properties");

    private final CheckSettings settings;
    private final AwsClients clients;

    WordsCheck(CheckSettings settings, AwsClients clients) {
        this.settings = settings;
        this.clients = clients;
    }

    /** Nothing of parameters that are fine, nor of a file that is not set. */
    List<Check> checks() {
        try {
            CatalogProbe.Found found = new CatalogProbe(clients.glue(), settings.databases()).read();
            List<Check> checks = new ArrayList<>();
            if (!found.faults().isEmpty()) {
                checks.add(new Check(Verdict.DOUBTFUL, PARAMETERS, String.join("; ", found.faults())));
            }
            file().map(file -> file(file, found.schema())).ifPresent(checks::add);
            return checks;
        } catch (InfrastructureException e) {
            return List.of(wrong(PARAMETERS, String.valueOf(e.getMessage())));
        }
    }

    private Optional<SemanticFilePlace> file() {
        return SemanticFilePlace.of(settings, clients);
    }

    private static Check file(SemanticFilePlace place, Schema schema) {
        return switch (place.read()) {
            case SemanticFilePlace.Read.Text(String text) -> file(SemanticFile.of(text), schema);
            case SemanticFilePlace.Read.Nothing(String finding) -> wrong(SUBJECT, finding);
        };
    }

    private static Check file(SemanticFile file, Schema schema) {
        Optional<Check> unreadable = file.unreadable()
                .map(problem -> wrong(SUBJECT, WORDING.text("unreadable_words", "problem", problem.toString())));
        return unreadable.orElseGet(() -> described(file.over(schema, QueryCheck.none())));
    }

    private static Check described(Described described) {
        return described.isRight()
                ? new Check(
                        Verdict.FINE,
                        SUBJECT,
                        WORDING.text(
                                "words",
                                "metrics",
                                size(described.schema().semantics().metrics()),
                                "questions",
                                size(described.schema().semantics().verifiedQuestions())))
                : wrong(SUBJECT, WORDING.text("wrong_words", "problems", text(described.problems())));
    }

    private static String size(List<?> list) {
        return Integer.toString(list.size());
    }

    private static String text(List<YamlProblem> problems) {
        return problems.stream().map(YamlProblem::toString).collect(joining("; "));
    }

    private static Check wrong(String subject, String finding) {
        return new Check(Verdict.IN_THE_WAY, subject, finding);
    }
}
