package org.analyticschatbot.aws.deployment;

import java.time.InstantSource;
import org.analyticschatbot.aws.s3.S3VersionedObject;
import org.analyticschatbot.aws.s3.VersionedObject;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.core.access.AccessPolicy;

/** What the bucket holds beside results. */
final class Stored {

    private static final String SNAPSHOT = "catalog/snapshot";

    private Stored() {}

    static VersionedObject snapshot(AwsSettings settings, AwsClients clients) {
        return new S3VersionedObject(clients.s3(), settings.bucket(), SNAPSHOT);
    }

    /** Whoever may ask may use everything, unless a file says otherwise. */
    static AccessPolicy accessPolicy(AwsSettings settings, AwsClients clients, InstantSource clock) {
        String key = settings.accessFile();
        return key == null
                ? AccessPolicy.everything()
                : new StoredAccessPolicy(new S3VersionedObject(clients.s3(), settings.bucket(), key), clock);
    }
}
