package org.analyticschatbot.local.duckdb.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks the queries that DuckDB works on, a file for each, so that the process after one that died knows which of them
 * may have brought it down. The marks survive the death of the process, not a power cut, which is no query's fault.
 */
public final class QueriesAtWork {

    private static final Logger LOG = LoggerFactory.getLogger(QueriesAtWork.class);

    private final Path folder;
    private final Set<String> leftBehind;

    /**
     * @param folder owned by this process alone; is made if it is not there
     * @throws InfrastructureException if it cannot be used
     */
    public QueriesAtWork(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            this.leftBehind = takeMarks(folder);
        } catch (IOException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The state folder cannot be used: " + folder, e);
        }
    }

    private static Set<String> takeMarks(Path folder) throws IOException {
        try (Stream<Path> marks = Files.list(folder)) {
            Set<Path> found = marks.collect(Collectors.toSet());
            for (Path mark : found) {
                Files.delete(mark);
            }
            return found.stream().map(mark -> mark.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Whether an earlier process died while it worked on the query. */
    boolean diedWith(String queryId) {
        return leftBehind.contains(queryId);
    }

    /** A query that cannot be marked, say on a full disk, runs all the same. */
    void begin(String queryId) {
        try {
            Files.createFile(folder.resolve(queryId));
        } catch (IOException e) {
            LOG.debug("Query {} is not marked", queryId, e);
        }
    }

    void end(String queryId) {
        try {
            Files.deleteIfExists(folder.resolve(queryId));
        } catch (IOException e) {
            LOG.debug("Query {} stays marked", queryId, e);
        }
    }
}
