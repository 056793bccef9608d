package org.analyticschatbot.infracdk.web;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Retention;
import org.analyticschatbot.infracdk.storage.PrivateBucket;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** The page's files, which CloudFront alone may read, and a bucket beside it in which all calls are logged. */
final class PageBucket extends Construct {

    static final String CALLS = "cloudfront/";

    private final Bucket logs;
    private final Bucket files;

    PageBucket(Construct scope, Retention retention) {
        super(scope, "Page");
        // CloudFront writes its logs by the bucket's access list; closed to the public it is all the same.
        this.logs = PrivateBucket.builder(this, "Logs", retention)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .expiration(Duration.days(retention.logDays()))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .build();
        this.files = PrivateBucket.builder(this, "Files", retention)
                .serverAccessLogsBucket(logs)
                .serverAccessLogsPrefix("s3/")
                .build();
    }

    IOrigin origin() {
        return S3BucketOrigin.withOriginAccessControl(files);
    }

    Bucket logs() {
        return logs;
    }

    String name() {
        return files.getBucketName();
    }
}
