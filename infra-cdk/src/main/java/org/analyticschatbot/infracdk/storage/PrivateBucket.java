package org.analyticschatbot.infracdk.storage;

import org.analyticschatbot.infracdk.configuration.Retention;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** What every bucket of the stack has: encrypted, closed to the public, reached by TLS alone, without access lists. */
public final class PrivateBucket {

    private PrivateBucket() {}

    /** For what else a bucket needs. */
    public static Bucket.Builder builder(Construct scope, String id, Retention retention) {
        return Bucket.Builder.create(scope, id)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .minimumTlsVersion(1.2)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .removalPolicy(retention.removal());
    }
}
