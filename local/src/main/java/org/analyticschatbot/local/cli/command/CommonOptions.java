package org.analyticschatbot.local.cli.command;

import java.nio.file.Path;
import java.util.Map;
import org.analyticschatbot.local.LocalSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that may stand before and after the name of a command. */
public final class CommonOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "The folder with your data: every CSV, TSV, JSON or Parquet file, or folder of them, is a table."
                            + " Default: CHATBOT_DATA, or else made-up demo data.")
    private @Nullable Path data;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Shows the stack trace of an error.")
    private boolean debug;

    public boolean debug() {
        return debug;
    }

    /** @throws org.analyticschatbot.local.StartException if the environment says something that makes no sense */
    public LocalSettings settings() {
        return settings(Map.of());
    }

    /**
     * @param instead variables that win over those of the environment
     * @throws org.analyticschatbot.local.StartException if the environment says something that makes no sense
     */
    public LocalSettings settings(Map<String, String> instead) {
        LocalSettings settings = LocalSettings.fromEnvironment(instead);
        return data == null ? settings : settings.withData(data);
    }
}
