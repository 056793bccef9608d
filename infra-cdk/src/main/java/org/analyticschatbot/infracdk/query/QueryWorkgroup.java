package org.analyticschatbot.infracdk.query;

import java.util.Optional;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.Workgroup;
import org.analyticschatbot.infracdk.contract.Contract;
import org.analyticschatbot.infracdk.storage.ResultBucket;
import org.analyticschatbot.infracdk.storage.StackKey;
import software.amazon.awscdk.services.athena.CfnWorkGroup;
import software.amazon.awscdk.services.athena.CfnWorkGroup.EncryptionConfigurationProperty;
import software.amazon.awscdk.services.athena.CfnWorkGroup.EngineVersionProperty;
import software.amazon.awscdk.services.athena.CfnWorkGroup.ResultConfigurationProperty;
import software.amazon.awscdk.services.athena.CfnWorkGroup.WorkGroupConfigurationProperty;
import software.constructs.Construct;

/** The workgroup of Athena: the stack's own, which stops queries that read too much, or one that is there. */
public final class QueryWorkgroup extends Construct {

    private final String name;
    private final String output;

    public QueryWorkgroup(Construct scope, Configuration configuration, ResultBucket bucket, StackKey key) {
        super(scope, "Query");
        switch (configuration.workgroup()) {
            case Workgroup.Existing(String existing, String place) -> {
                this.name = existing;
                this.output = place;
            }
            case Workgroup.Own(long cutOffBytes) -> {
                this.name = configuration.named(Contract.BUS);
                this.output = bucket.name() + "/" + ResultBucket.ATHENA;
                create(cutOffBytes, encryption(key.arn()));
            }
        }
    }

    private void create(long cutOffBytes, EncryptionConfigurationProperty encryption) {
        CfnWorkGroup.Builder.create(this, "Workgroup")
                .name(name)
                .recursiveDeleteOption(true)
                .workGroupConfiguration(WorkGroupConfigurationProperty.builder()
                        .enforceWorkGroupConfiguration(true)
                        .bytesScannedCutoffPerQuery(cutOffBytes)
                        .publishCloudWatchMetricsEnabled(true)
                        .engineVersion(EngineVersionProperty.builder()
                                .selectedEngineVersion("Athena engine version 3")
                                .build())
                        .resultConfiguration(ResultConfigurationProperty.builder()
                                .outputLocation("s3://" + output)
                                .encryptionConfiguration(encryption)
                                .build())
                        .build())
                .build();
    }

    private static EncryptionConfigurationProperty encryption(Optional<String> key) {
        return EncryptionConfigurationProperty.builder()
                .encryptionOption(key.isPresent() ? "SSE_KMS" : "SSE_S3")
                .kmsKey(key.orElse(null))
                .build();
    }

    public String name() {
        return name;
    }

    /** Bucket, or folder of one. */
    public String output() {
        return output;
    }
}
