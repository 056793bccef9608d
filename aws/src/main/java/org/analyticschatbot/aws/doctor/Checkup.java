package org.analyticschatbot.aws.doctor;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.aws.athena.AthenaSettings;
import org.analyticschatbot.aws.athena.QueryProbe;
import org.analyticschatbot.aws.athena.WorkgroupProbe;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.failure.Obstacle;
import org.analyticschatbot.aws.glue.DatabaseProbe;
import org.analyticschatbot.aws.settings.CheckSettings;
import org.analyticschatbot.core.notifier.Pause;

/** All checks, in the order in which they need each other; what cannot work as yet is not tried. */
final class Checkup {

    private static final Duration QUERY_TIMEOUT = Duration.ofMinutes(1);

    /** After region, credentials and workgroup. */
    private static final int FIRST_DATABASE = 3;

    private final CheckSettings settings;
    private final Identity identity;
    private final AwsClients clients;
    private final InstantSource clock;
    private final Pause pause;
    private final PlannerCheck planner;

    Checkup(CheckSettings settings, Identity identity, AwsClients clients, InstantSource clock, Pause pause) {
        this.settings = settings;
        this.identity = identity;
        this.clients = clients;
        this.clock = clock;
        this.pause = pause;
        this.planner = new PlannerCheck(settings.planner(), clients);
    }

    List<Check> run() {
        Check region = identity.region();
        Check credentials = identity.credentials();
        return Stream.of(region, credentials)
                .filter(Check::isWrong)
                .findFirst()
                .map(wrong -> withoutAws(List.of(region, credentials), wrong))
                .orElseGet(() -> firstCall(region, credentials));
    }

    /** Only a call tells whether there is such a region, and whether AWS takes the credentials. */
    private List<Check> firstCall(Check region, Check credentials) {
        WorkgroupProbe.Probed workgroup = new WorkgroupProbe(clients.athena(), settings.workGroup()).probe();
        Optional<Check> barred = workgroup instanceof WorkgroupProbe.Probed.Blocked(Obstacle obstacle)
                ? barred(obstacle)
                : Optional.empty();
        return barred.map(wrong -> withoutAws(
                        Stream.of(region, credentials)
                                .map(check -> check.subject().equals(wrong.subject()) ? wrong : check)
                                .toList(),
                        wrong))
                .orElseGet(() -> withAws(region, credentials, new WorkgroupCheck(settings.workGroup()).of(workgroup)));
    }

    private static Optional<Check> barred(Obstacle obstacle) {
        String finding = ObstacleText.of(obstacle, "");
        return switch (obstacle.kind()) {
            case UNREACHABLE -> Optional.of(new Check(Verdict.IN_THE_WAY, Identity.REGION, finding));
            case CREDENTIALS_EXPIRED, CREDENTIALS_UNKNOWN ->
                Optional.of(new Check(Verdict.IN_THE_WAY, Identity.CREDENTIALS, finding));
            case NOT_ALLOWED, TOO_FAST, OTHER -> Optional.empty();
        };
    }

    private List<Check> withAws(Check region, Check credentials, Check workgroup) {
        List<Check> checks = new ArrayList<>(List.of(region, credentials, workgroup));
        DatabaseProbe databases = new DatabaseProbe(clients.glue());
        settings.databases().forEach(name -> checks.add(DatabaseCheck.of(name, databases.probe(name))));
        checks.addAll(words(checks.subList(FIRST_DATABASE, checks.size())));
        checks.add(workgroup.isWrong() ? Check.leftOut(QueryCheck.SUBJECT, workgroup) : query());
        checks.add(planner.check());
        return checks;
    }

    /** Whether words fit the tables can be told only where all of them can be seen. */
    private List<Check> words(List<Check> databases) {
        return databases.stream()
                .filter(Check::isWrong)
                .findFirst()
                .map(this::withoutWords)
                .orElseGet(() -> new WordsCheck(settings, clients).checks());
    }

    private List<Check> withoutWords(Check wrong) {
        return settings.semanticFile() == null ? List.of() : List.of(Check.leftOut(WordsCheck.SUBJECT, wrong));
    }

    private Check query() {
        AthenaSettings athena = new AthenaSettings(
                settings.workGroup(), settings.databases().getFirst(), QUERY_TIMEOUT, Duration.ZERO, BigDecimal.ZERO);
        return QueryCheck.of(new QueryProbe(clients.athena(), athena, clock, pause).probe());
    }

    private List<Check> withoutAws(List<Check> access, Check wrong) {
        List<Check> checks = new ArrayList<>(access);
        checks.add(Check.leftOut(WorkgroupCheck.SUBJECT, wrong));
        settings.databases().forEach(name -> checks.add(Check.leftOut(DatabaseCheck.subject(name), wrong)));
        checks.addAll(withoutWords(wrong));
        checks.add(Check.leftOut(QueryCheck.SUBJECT, wrong));
        checks.add(planner.needsAws() ? Check.leftOut(PlannerCheck.SUBJECT, wrong) : planner.check());
        return checks;
    }
}
