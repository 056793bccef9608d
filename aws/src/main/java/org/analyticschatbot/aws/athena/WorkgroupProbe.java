package org.analyticschatbot.aws.athena;

import java.util.OptionalLong;
import org.analyticschatbot.aws.failure.Obstacle;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.WorkGroup;
import software.amazon.awssdk.services.athena.model.WorkGroupConfiguration;
import software.amazon.awssdk.services.athena.model.WorkGroupState;

/** Looks at how a workgroup is set. */
public final class WorkgroupProbe {

    private final AthenaClient athena;
    private final String name;

    public WorkgroupProbe(AthenaClient athena, String name) {
        this.athena = athena;
        this.name = name;
    }

    public Probed probe() {
        try {
            return found(athena.getWorkGroup(request -> request.workGroup(name)).workGroup());
        } catch (InvalidRequestException e) {
            // Athena has no error of its own for a workgroup that is not there.
            return new Probed.Absent();
        } catch (SdkException e) {
            return new Probed.Blocked(Obstacle.of(e));
        }
    }

    private static Probed found(WorkGroup group) {
        WorkGroupConfiguration settings = group.configuration();
        Long cutOff = settings.bytesScannedCutoffPerQuery();
        return new Probed.Found(
                group.state() == WorkGroupState.ENABLED,
                results(settings),
                Boolean.TRUE.equals(settings.enforceWorkGroupConfiguration()),
                cutOff == null ? OptionalLong.empty() : OptionalLong.of(cutOff));
    }

    private static Results results(WorkGroupConfiguration settings) {
        var managed = settings.managedQueryResultsConfiguration();
        if (managed != null && Boolean.TRUE.equals(managed.enabled())) {
            return new Results.KeptByAthena();
        }
        var own = settings.resultConfiguration();
        return own == null
                        || own.outputLocation() == null
                        || own.outputLocation().isBlank()
                ? new Results.Nowhere()
                : new Results.At(own.outputLocation());
    }

    /** What was found out. */
    public sealed interface Probed {

        /**
         * @param isEnforced whether its settings win over those of a caller
         * @param cutOff bytes that a query may read, if that is limited
         */
        record Found(boolean isEnabled, Results results, boolean isEnforced, OptionalLong cutOff) implements Probed {}

        record Absent() implements Probed {}

        record Blocked(Obstacle obstacle) implements Probed {}
    }

    /** Where the results of queries go. */
    public sealed interface Results {

        record At(String location) implements Results {}

        /** In a place of Athena's own. */
        record KeptByAthena() implements Results {}

        record Nowhere() implements Results {}
    }
}
