package org.analyticschatbot.aws.moto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.aws.process.ListeningProcess;
import org.opentest4j.TestAbortedException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** {@code moto_server} as a process of its own, on a free port. */
final class MotoProcess implements AutoCloseable {

    private static final String SERVER = "moto_server";
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    private final ListeningProcess process;

    private MotoProcess(ListeningProcess process) {
        this.process = process;
    }

    /** @throws TestAbortedException if there is no moto here, unless {@code CI=true} asks for it */
    static MotoProcess start() throws IOException, InterruptedException {
        if (!isInstalled() && !"true".equals(System.getenv("CI"))) {
            throw new TestAbortedException("There is no moto_server on the PATH, so nothing is compared with moto");
        }
        int port = ListeningProcess.freePort();
        ProcessBuilder program = new ProcessBuilder(List.of(SERVER, "-H", "127.0.0.1", "-p", String.valueOf(port)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return new MotoProcess(ListeningProcess.start(SERVER, program, port));
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, SERVER)));
    }

    /** A client of whatever service. */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(process.address())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        process.close();
    }
}
