package org.analyticschatbot.infracdk;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.ConfigurationFile;
import org.analyticschatbot.infracdk.configuration.ConfigurationFile.Read;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** What {@code cdk} runs: from a configuration file to a template. */
public final class ChatbotApp {

    private static final String FILE = "chatbot.yaml";

    /** S3 writes access logs by a bucket's policy; by its access list, the CDK's old way, the bucket could not be as closed. */
    private static final String LOGS_BY_POLICY = "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy";

    private ChatbotApp() {}

    /** @param arguments the configuration file; without one {@code chatbot.yaml} */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length == 0 ? FILE : arguments[0]).toAbsolutePath();
        switch (ConfigurationFile.read(Files.readString(file), folderOf(file))) {
            case Read.Valid(Configuration configuration) -> deploy(new App(), configuration);
            case Read.Invalid invalid -> refuse(file, invalid);
        }
    }

    /** The stack in the app, with every rule of AWS Solutions checked when it is synthesized. */
    static void add(App app, Configuration configuration) {
        app.getNode().setContext(LOGS_BY_POLICY, true);
        Aspects.of(app)
                .add(AwsSolutionsChecks.Builder.create()
                        .verbose(true)
                        .reportFormats(List.of(NagReportFormat.JSON))
                        .build());
        new ChatbotStack(app, configuration);
    }

    private static void deploy(App app, Configuration configuration) {
        add(app, configuration);
        app.synth();
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    private static void refuse(Path file, Read.Invalid invalid) {
        System.err.println(file + " is no configuration:");
        invalid.problems().forEach(problem -> System.err.println("  " + problem));
        System.exit(2);
    }
}
