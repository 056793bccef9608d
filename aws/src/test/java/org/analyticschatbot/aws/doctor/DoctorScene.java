package org.analyticschatbot.aws.doctor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.aws.bedrock.BedrockClients;
import org.analyticschatbot.aws.bedrock.ScriptedBedrock;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.settings.CheckSettings;
import org.analyticschatbot.aws.wire.AthenaStub;
import org.analyticschatbot.aws.wire.GlueStub;
import org.analyticschatbot.aws.wire.GlueTable;
import org.analyticschatbot.aws.wire.S3Stub;
import org.analyticschatbot.core.settings.Variables;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An account in which all is well: a bounded workgroup, the database {@code shop} with two tables, a model of Bedrock. */
final class DoctorScene implements AutoCloseable, InstantSource {

    static final Identity KNOWN = new Identity(
            () -> Region.EU_CENTRAL_1,
            StaticCredentialsProvider.create(AwsBasicCredentials.create("access-canary", "secret-canary")),
            Optional.empty());

    final AthenaStub athena = AthenaStub.start(this);
    final GlueStub glue = GlueStub.start();
    final ScriptedBedrock bedrock = new ScriptedBedrock();
    final S3Stub s3 = S3Stub.start();
    final Map<String, String> variables = new HashMap<>(Map.of(
            "CHATBOT_WORKGROUP", AthenaStub.WORK_GROUP,
            "CHATBOT_DATABASES", "shop",
            "CHATBOT_MODEL_PROVIDER", "bedrock",
            "CHATBOT_MODEL_NAME", "eu.model"));
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    DoctorScene() {
        athena.execute("CREATE SCHEMA shop");
        athena.cutOffAt(50_000_000_000L);
        glue.table("shop", GlueTable.named("customers").column("id", "bigint"));
        glue.table("shop", GlueTable.named("orders").column("id", "bigint"));
        bedrock.says("{\"ready\": true}", "end_turn");
    }

    List<Check> checks() {
        return checks(KNOWN);
    }

    List<Check> checks(Identity identity) {
        return new Checkup(
                        CheckSettings.read(new Variables(variables)),
                        identity,
                        new StubClients(),
                        this,
                        pause -> now = now.plus(pause))
                .run();
    }

    Check check(String subject) {
        return checks().stream()
                .filter(check -> check.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        athena.close();
        glue.close();
        bedrock.close();
        s3.close();
    }

    /** Of the services that a check calls. */
    private final class StubClients implements AwsClients {

        @Override
        public AthenaClient athena() {
            return athena.client();
        }

        @Override
        public GlueClient glue() {
            return glue.client();
        }

        @Override
        public BedrockRuntimeClient bedrock(ModelSettings settings) {
            return bedrock.client(BedrockClients.builder(settings.time().perCall()));
        }

        @Override
        public DynamoDbClient dynamoDb() {
            throw new UnsupportedOperationException();
        }

        @Override
        public S3Client s3() {
            return s3.client();
        }

        @Override
        public S3Presigner s3Presigner() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SqsClient sqs() {
            throw new UnsupportedOperationException();
        }
    }
}
