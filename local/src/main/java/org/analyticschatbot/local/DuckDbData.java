package org.analyticschatbot.local;

import java.util.function.Consumer;
import org.analyticschatbot.local.StartException.Reason;

/** The files of a folder in DuckDB. */
@SuppressWarnings("DoNotCallSuggester")
final class DuckDbData {

    private DuckDbData() {}

    static LocalData open(LocalSettings settings, Consumer<String> queryEnded) {
        throw new StartException(Reason.DATA, "no data folder given: use --data DIR");
    }
}
