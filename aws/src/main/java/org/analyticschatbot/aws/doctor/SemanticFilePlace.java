package org.analyticschatbot.aws.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.deployment.Stored;
import org.analyticschatbot.aws.failure.Obstacle;
import org.analyticschatbot.aws.permissions.Resource;
import org.analyticschatbot.aws.s3.StoredText;
import org.analyticschatbot.aws.settings.CheckSettings;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.InfrastructureException;
import software.amazon.awssdk.core.exception.SdkException;

/** Where {@code chatbot.yaml} is: in the bucket, or on this machine as long as there is no bucket. */
sealed interface SemanticFilePlace {

    Wording WORDING = Wording.of(SemanticFilePlace.class, "doctor.properties");

    Read read();

    /** What became of reading it. */
    sealed interface Read {

        record Text(String text) implements Read {}

        /** @param finding why, and what to do */
        record Nothing(String finding) implements Read {}
    }

    /** Empty where no file is set. */
    static Optional<SemanticFilePlace> of(CheckSettings settings, AwsClients clients) {
        return Optional.ofNullable(settings.semanticFile())
                .map(name -> settings.bucket() == null
                        ? new Here(Path.of(name))
                        : new InBucket(
                                settings.bucket() + "/" + name,
                                new StoredText(Stored.file(clients, settings.bucket(), name), InstantSource.system())));
    }

    record InBucket(String name, StoredText file) implements SemanticFilePlace {

        @Override
        public Read read() {
            try {
                return file.newer()
                        .<Read>map(Read.Text::new)
                        .orElseGet(() -> new Read.Nothing(WORDING.text("no_words", "place", "s3://" + name)));
            } catch (InfrastructureException e) {
                return new Read.Nothing(
                        e.getCause() instanceof SdkException refusal
                                ? ObstacleText.of(Obstacle.of(refusal), notAllowed())
                                : String.valueOf(e.getMessage()));
            }
        }

        private String notAllowed() {
            String rights = Rights.of("PlanQuery", Resource.SEMANTIC_FILE);
            return WORDING.text("words_not_allowed", "rights", rights, "place", "s3://" + name);
        }
    }

    record Here(Path path) implements SemanticFilePlace {

        @Override
        public Read read() {
            try {
                return new Read.Text(Files.readString(path));
            } catch (IOException e) {
                return new Read.Nothing(WORDING.text("no_words_here", "path", path.toString()));
            }
        }
    }
}
