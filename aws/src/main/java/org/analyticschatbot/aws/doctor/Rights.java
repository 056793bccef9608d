package org.analyticschatbot.aws.doctor;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.analyticschatbot.aws.permissions.Permissions;
import org.analyticschatbot.aws.permissions.Resource;

/** What functions are declared to need, for whoever lacks it. */
final class Rights {

    private Rights() {}

    /** Such as {@code glue:GetTables}, comma-separated. */
    static String of(String function, Resource resource) {
        return Objects.requireNonNull(Permissions.all().get(function), function).stream()
                .filter(permission -> permission.resource() == resource)
                .map(permission -> permission.actions())
                .flatMap(Collection::stream)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
