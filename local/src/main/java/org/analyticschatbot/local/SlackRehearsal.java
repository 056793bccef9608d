package org.analyticschatbot.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.receiving.Rehearsal;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.local.files.FolderTree;
import org.analyticschatbot.local.sqlite.SqlitePromptRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rehearses the way of a question from Slack into a store of its own.
 *
 * @param folder of that store, on the disk of the real one; gone afterwards
 */
record SlackRehearsal(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(SlackRehearsal.class);
    private static final int EVENTS = 600;
    private static final Duration AT_MOST = Duration.ofMillis(1_500);

    /** Without it the first questions only wait longer, so that whatever goes wrong is no reason not to start. */
    void play(SlackSettings slack) {
        FolderTree scratch = new FolderTree(folder);
        scratch.delete();
        try (SqlitePromptRequests store = SqlitePromptRequests.open(folder, LocalAdapters.CLOCK, (id, step) -> {})) {
            new Rehearsal(slack, store).play(EVENTS, AT_MOST);
        } catch (InfrastructureException | SQLException | IOException e) {
            LOG.warn("The first questions from Slack will take longer: {}", e.getMessage());
        } finally {
            scratch.delete();
        }
    }
}
