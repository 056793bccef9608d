package org.analyticschatbot.infracdk.storage;

import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.Domain;
import org.analyticschatbot.infracdk.configuration.Retention;
import org.analyticschatbot.infracdk.configuration.Web;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * Results, the catalog's snapshot and Athena's own output; who fetched what is logged in a bucket beside it. S3 delivers no
 * logs to a bucket that is encrypted with a key of KMS (docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).
 */
public final class ResultBucket extends Construct {

    public static final String RESULTS = "results/";
    public static final String CATALOG = "catalog/";
    public static final String ATHENA = "athena/";

    /** Longer than the result of the same query is taken again. */
    private static final int ATHENA_DAYS = 7;

    private final Bucket bucket;

    public ResultBucket(Construct scope, Configuration configuration, StackKey key) {
        super(scope, "Results");
        Retention retention = configuration.retention();
        Bucket accessLogs = PrivateBucket.builder(this, "AccessLogs", retention)
                .lifecycleRules(List.of(expiring("", retention.logDays()), abortingUploads()))
                .build();
        this.bucket = encrypted(PrivateBucket.builder(this, "Bucket", retention), key.own())
                .serverAccessLogsBucket(accessLogs)
                .cors(readers(configuration.web()))
                .lifecycleRules(List.of(
                        expiring(RESULTS, retention.resultDays()), expiring(ATHENA, ATHENA_DAYS), abortingUploads()))
                .build();
    }

    /** With a key for the bucket, of which S3 makes those for objects: so it asks KMS seldom. */
    private static Bucket.Builder encrypted(Bucket.Builder bucket, @Nullable IKey key) {
        return key == null
                ? bucket
                : bucket.encryption(BucketEncryption.KMS).encryptionKey(key).bucketKeyEnabled(true);
    }

    /** The page follows links that it was given. Nobody else's page has them, so all of CloudFront may where it has no name of its own. */
    private static List<CorsRule> readers(@Nullable Web web) {
        return web == null
                ? List.of()
                : List.of(CorsRule.builder()
                        .allowedMethods(List.of(HttpMethods.GET))
                        .allowedOrigins(List.of("https://" + pageHost(web.domain())))
                        .build());
    }

    private static String pageHost(@Nullable Domain domain) {
        return domain == null ? "*.cloudfront.net" : domain.name();
    }

    private static LifecycleRule expiring(String prefix, int days) {
        return LifecycleRule.builder()
                .prefix(prefix)
                .expiration(Duration.days(days))
                .build();
    }

    /** A process may die while it writes one. */
    private static LifecycleRule abortingUploads() {
        return LifecycleRule.builder()
                .abortIncompleteMultipartUploadAfter(Duration.days(1))
                .build();
    }

    public String name() {
        return bucket.getBucketName();
    }

    /** Under which links lead to its files: the region's host and, in us-east-1, the older one. */
    public List<String> hosts() {
        return List.of(bucket.getBucketRegionalDomainName(), bucket.getBucketDomainName());
    }

    public String arn() {
        return bucket.getBucketArn();
    }
}
