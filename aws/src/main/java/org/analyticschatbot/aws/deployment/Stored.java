package org.analyticschatbot.aws.deployment;

import java.time.InstantSource;
import org.analyticschatbot.aws.ondemand.OnDemand;
import org.analyticschatbot.aws.ondemand.VersionedObjectOnDemand;
import org.analyticschatbot.aws.s3.S3VersionedObject;
import org.analyticschatbot.aws.s3.VersionedObject;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.core.access.AccessPolicy;

/** What the bucket holds beside results. */
final class Stored {

    private static final String SNAPSHOT = "catalog/snapshot";

    private Stored() {}

    static VersionedObject snapshot(AwsSettings settings, AwsClients clients) {
        return object(settings, clients, SNAPSHOT);
    }

    /** Whoever may ask may use everything, unless a file says otherwise. */
    static AccessPolicy accessPolicy(AwsSettings settings, AwsClients clients, InstantSource clock) {
        String key = settings.accessFile();
        return key == null ? AccessPolicy.everything() : new StoredAccessPolicy(object(settings, clients, key), clock);
    }

    private static VersionedObject object(AwsSettings settings, AwsClients clients, String key) {
        return new VersionedObjectOnDemand(
                new OnDemand<>(() -> new S3VersionedObject(clients.s3(), settings.bucket(), key)));
    }
}
