package org.analyticschatbot.local.access;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.analyticschatbot.core.access.AccessFile;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.access.ReloadedAccessPolicy;
import org.analyticschatbot.core.yaml.YamlProblem;
import org.analyticschatbot.local.StartException;
import org.analyticschatbot.local.StartException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policy of a file, as the file is now. While it is faulty, or gone, the last good one stays in force. */
public final class AccessFilePolicy extends ReloadedAccessPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(AccessFilePolicy.class);

    private final Path file;
    private FileTime read;
    private AccessPolicy current;

    /** @throws StartException if there is no good policy to begin with */
    public AccessFilePolicy(Path file) {
        this.file = file;
        try {
            this.read = Files.getLastModifiedTime(file);
            this.current = parse();
        } catch (IOException e) {
            throw new StartException(Reason.SETTINGS, "The access file " + file + " cannot be read");
        }
    }

    @Override
    protected synchronized AccessPolicy current() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                read = changed;
                current = parse();
                LOG.info("The access file has changed and is in force");
            }
        } catch (IOException | StartException e) {
            LOG.error("The last good access file stays in force: {}", e.getMessage());
        }
        return current;
    }

    private AccessPolicy parse() throws IOException {
        return switch (AccessFile.read(Files.readString(file))) {
            case AccessFile.Read.Valid(AccessPolicy policy) -> policy;
            case AccessFile.Read.Invalid(List<YamlProblem> problems) ->
                throw new StartException(
                        Reason.SETTINGS,
                        "Correct the access file " + file + ": "
                                + problems.stream().map(YamlProblem::toString).collect(joining("; ")));
        };
    }
}
