package org.analyticschatbot.local.sqlite;

import java.nio.file.Path;
import java.time.InstantSource;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.PromptRequestsContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class SqlitePromptRequestsTest extends PromptRequestsContract {

    @TempDir
    private Path folder;

    private @Nullable SqlitePromptRequests open;

    @Override
    protected PromptRequests emptyStore(InstantSource clock) {
        open = SqlitePromptRequests.open(folder, clock, (id, step) -> {});
        return open;
    }

    @AfterEach
    void close() throws Exception {
        if (open != null) {
            open.close();
        }
    }
}
