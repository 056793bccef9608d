package org.analyticschatbot.aws.deployment;

import java.time.InstantSource;
import org.analyticschatbot.aws.glue.GlueCatalog;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.ondemand.OnDemand;
import org.analyticschatbot.aws.ondemand.VersionedObjectOnDemand;
import org.analyticschatbot.aws.s3.S3VersionedObject;
import org.analyticschatbot.aws.s3.StoredText;
import org.analyticschatbot.aws.s3.VersionedObject;
import org.analyticschatbot.aws.semantics.SemanticCatalog;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Catalog;

/** What the bucket holds beside results. */
public final class Stored {

    private static final String SNAPSHOT = "catalog/snapshot";

    private Stored() {}

    static VersionedObject snapshot(AwsSettings settings, AwsClients clients) {
        return file(clients, settings.bucket(), SNAPSHOT);
    }

    /** Whoever may ask may use everything, unless a file says otherwise. */
    static AccessPolicy accessPolicy(AwsSettings settings, AwsClients clients, InstantSource clock) {
        String key = settings.accessFile();
        return key == null
                ? AccessPolicy.everything()
                : new StoredAccessPolicy(new StoredText(file(clients, settings.bucket(), key), clock));
    }

    /** What Glue says of the tables, and what a file says of them if there is one. */
    static Catalog catalog(AwsSettings settings, AwsClients clients, InstantSource clock, ChatbotMetrics metrics) {
        Catalog glue = new GlueCatalog(snapshot(settings, clients), settings.glue(), clock);
        String key = settings.semanticFile();
        return key == null
                ? glue
                : new SemanticCatalog(
                        glue, new StoredText(file(clients, settings.bucket(), key), clock), metrics::semanticFaults);
    }

    /** Connected with the first look at it. */
    public static VersionedObject file(AwsClients clients, String bucket, String key) {
        return new VersionedObjectOnDemand(new OnDemand<>(() -> new S3VersionedObject(clients.s3(), bucket, key)));
    }
}
