package org.analyticschatbot.aws.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.analyticschatbot.aws.process.ListeningProcess;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** S3Mock as a process of its own, whose libraries clash with ours; it ends with this one, however this one ends. */
public final class S3MockProcess implements AutoCloseable {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    private final ListeningProcess process;
    private final AtomicInteger buckets = new AtomicInteger();

    private S3MockProcess(ListeningProcess process) {
        this.process = process;
    }

    /** @param jar S3Mock's executable jar */
    public static S3MockProcess start(Path jar, Path workFolder) throws IOException, InterruptedException {
        int port = ListeningProcess.freePort();
        String classPath = jar.toAbsolutePath() + System.getProperty("path.separator") + placeOf(EndsWithParent.class);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.io.tmpdir=" + workFolder.toAbsolutePath(),
                "-cp",
                classPath,
                EndsWithParent.class.getName(),
                LAUNCHER,
                "--server.port=" + ListeningProcess.freePort(),
                "--server.ssl.enabled=false",
                "--com.adobe.testing.s3mock.http-port=" + port);
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(workFolder.resolve("s3mock.log").toFile());
        return new S3MockProcess(ListeningProcess.start("S3Mock", program, port));
    }

    private static String placeOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    public S3Client client() {
        return S3Client.builder()
                .endpointOverride(process.address())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(CREDENTIALS)
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** @return its name */
    public String newBucket() {
        String name = "results-" + buckets.incrementAndGet();
        try (S3Client client = client()) {
            client.createBucket(create -> create.bucket(name));
        }
        return name;
    }

    public S3Presigner presigner() {
        return S3Presigner.builder()
                .endpointOverride(process.address())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(CREDENTIALS)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    @Override
    public void close() {
        process.close();
    }
}
