package org.analyticschatbot.aws.deployment;

import java.util.List;
import org.analyticschatbot.aws.s3.StoredText;
import org.analyticschatbot.core.access.AccessFile;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.access.ReloadedAccessPolicy;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.yaml.YamlProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy of the access file in the bucket, as it was within the last half minute. While the file is faulty or gone,
 * the last good one stays in force; a process that has seen no good one lets nobody use anything.
 */
final class StoredAccessPolicy extends ReloadedAccessPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAccessPolicy.class);

    private final StoredText file;
    private @Nullable AccessPolicy policy;

    StoredAccessPolicy(StoredText file) {
        this.file = file;
    }

    @Override
    protected synchronized AccessPolicy current() {
        if (file.isDue()) {
            refresh();
        }
        if (policy == null) {
            throw new InfrastructureException(Kind.NOT_DONE, "There is no good access file in the bucket");
        }
        return policy;
    }

    private void refresh() {
        try {
            file.newer().ifPresent(text -> policy = parse(text));
        } catch (InfrastructureException | SettingException e) {
            LOG.error("The last good access file stays in force: {}", e.getMessage());
        }
    }

    private static AccessPolicy parse(String text) {
        return switch (AccessFile.read(text)) {
            case AccessFile.Read.Valid(AccessPolicy valid) -> valid;
            case AccessFile.Read.Invalid(List<YamlProblem> problems) ->
                throw new SettingException(problems.size() + " problems, the first: " + problems.getFirst());
        };
    }
}
