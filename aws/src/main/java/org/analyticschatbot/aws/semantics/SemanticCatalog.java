package org.analyticschatbot.aws.semantics;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.analyticschatbot.aws.s3.StoredText;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.semantics.file.Described;
import org.analyticschatbot.core.semantics.file.QueryCheck;
import org.analyticschatbot.core.semantics.file.SemanticFile;
import org.analyticschatbot.core.yaml.YamlProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A catalog with what {@code chatbot.yaml} in the bucket says of it, as it was within the last half minute. While the file is
 * faulty, gone or out of reach, the last one without a fault stays in use.
 *
 * <p>A process that has seen none without a fault uses what is right in it, but withholds tables whose filters are wrong. One
 * that has seen none of which tables can be made out knows of nothing: which rows count, and what is private, is said there.
 */
public final class SemanticCatalog implements Catalog {

    private static final Logger LOG = LoggerFactory.getLogger(SemanticCatalog.class);
    private static final int MOST_TOLD = 20;

    private final Catalog tables;
    private final StoredText stored;
    private final IntConsumer faults;
    private @Nullable SemanticFile newest;
    private @Nullable SemanticFile good;
    private @Nullable Known known;
    private boolean isUnreadable;

    /** @param faults of the newest file */
    private record Known(Schema found, SemanticFile newest, Schema schema, int faults) {

        boolean isOf(Schema nowFound, SemanticFile nowNewest) {
            return found.equals(nowFound) && newest.equals(nowNewest);
        }
    }

    /** @param faults takes how many there are, above zero, with each look at the file */
    public SemanticCatalog(Catalog tables, StoredText stored, IntConsumer faults) {
        this.tables = tables;
        this.stored = stored;
        this.faults = faults;
    }

    /** @throws InfrastructureException if the catalog has none, or if there was no file as yet that can be read */
    @Override
    public synchronized Schema schema() {
        Schema found = tables.schema();
        boolean isDue = stored.isDue();
        if (isDue) {
            look();
        }
        Optional<Known> now = Optional.ofNullable(newest).map(file -> over(found, file));
        if (isDue) {
            count(now.map(Known::faults).orElse(1));
        }
        return now.map(Known::schema)
                .orElseThrow(() -> new InfrastructureException(
                        Kind.NOT_DONE, "There is no " + SemanticFile.NAME + " in the bucket that can be read"));
    }

    private void look() {
        try {
            stored.newer().ifPresent(this::take);
        } catch (InfrastructureException e) {
            LOG.error("{} cannot be read: {}", SemanticFile.NAME, e.getMessage());
        }
        if (newest == null) {
            LOG.error("No question is answered without a {} that can be read", SemanticFile.NAME);
        }
    }

    private void take(String text) {
        SemanticFile file = SemanticFile.of(text);
        Optional<YamlProblem> problem = file.unreadable();
        isUnreadable = problem.isPresent();
        problem.ifPresentOrElse(
                fault -> LOG.error("{}. The file before it stays in use, if there is one", fault.in(SemanticFile.NAME)),
                () -> newest = file);
    }

    private void count(int faultsOfNewest) {
        int all = isUnreadable ? 1 : faultsOfNewest;
        if (all > 0) {
            faults.accept(all);
        }
    }

    /** The same object as long as nothing has changed. */
    private Known over(Schema found, SemanticFile file) {
        Known before = known;
        Known now = before != null && before.isOf(found, file) ? before : described(found, file);
        known = now;
        return now;
    }

    private Known described(Schema found, SemanticFile file) {
        Described described = file.over(found, QueryCheck.none());
        if (described.isRight()) {
            good = file;
        }
        SemanticFile last = good;
        boolean isLastUsed = last != null && last != file;
        Described used = last == null || !isLastUsed ? described : last.over(found, QueryCheck.none());
        if (!described.isRight()) {
            tell(described.problems(), used, isLastUsed);
        }
        return new Known(found, file, used.withheld(), described.problems().size());
    }

    private static void tell(List<YamlProblem> problems, Described used, boolean isLastUsed) {
        LOG.error(
                "{}: {}",
                isLastUsed ? "The last good file stays in use" : "Only what is right in the file is used",
                problems.stream()
                        .limit(MOST_TOLD)
                        .map(problem -> problem.in(SemanticFile.NAME))
                        .collect(joining("; ")));
        if (!used.unfiltered().isEmpty()) {
            LOG.error("Nobody can ask about tables whose filters are wrong: {}", used.unfiltered());
        }
    }
}
