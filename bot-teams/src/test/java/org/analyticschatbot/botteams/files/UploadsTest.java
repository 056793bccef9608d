package org.analyticschatbot.botteams.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import org.analyticschatbot.botteams.connector.ServiceHosts;
import org.analyticschatbot.botteams.scripted.ScriptedDrive;
import org.analyticschatbot.botteams.scripted.ScriptedTiming;
import org.analyticschatbot.core.answeractions.LoadCsv.Csv;
import org.analyticschatbot.core.notifier.ScriptedTime;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UploadsTest {

    private final ScriptedTime time = new ScriptedTime(Instant.parse("2026-03-02T12:00:00Z"));
    private final Uploads uploads = new Uploads(ServiceHosts.EMULATOR, ScriptedTiming.of(time));
    private final ScriptedDrive drive = new ScriptedDrive();

    @AfterEach
    void close() {
        uploads.close();
        drive.close();
    }

    @Test
    void a_large_file_goes_in_parts_whose_places_are_said() {
        byte[] bytes = random(2 * Uploads.PART + 5);

        uploads.upload(drive.address(), csv(bytes));

        assertThat(drive.content()).isEqualTo(bytes);
        assertThat(drive.ranges())
                .containsExactly(
                        "bytes 0-3276799/6553605", "bytes 3276800-6553599/6553605", "bytes 6553600-6553604/6553605");
        assertThat(drive.authorizations()).isEmpty();
    }

    @Test
    void a_part_that_is_not_taken_at_once_is_sent_again() {
        byte[] bytes = random(Uploads.PART + 1);
        drive.refuse(503, 429);

        uploads.upload(drive.address(), csv(bytes));

        assertThat(drive.content()).isEqualTo(bytes);
        assertThat(time.pauses()).hasSize(2);
    }

    @Test
    void what_is_refused_for_good_or_again_and_again_is_given_up() {
        drive.refuse(404);
        assertThatThrownBy(() -> uploads.upload(drive.address(), csv(random(9))))
                .isInstanceOf(InfrastructureException.class);
        assertThat(drive.ranges()).hasSize(1);

        drive.refuse(503, 503, 503);
        assertThatThrownBy(() -> uploads.upload(drive.address(), csv(random(9))))
                .isInstanceOf(InfrastructureException.class);
        assertThat(drive.ranges()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "https://contoso-my.sharepoint.com/personal/a/_api/v2.0/session, true",
        "https://contoso.sharepoint.us/x, true",
        "HTTPS://CONTOSO.SHAREPOINT.COM/x, true",
        "http://contoso.sharepoint.com/x, false",
        "https://sharepoint.com.evil.example/x, false",
        "https://evilsharepoint.com/x, false",
        "https://a@contoso.sharepoint.com/x, false",
        "https://contoso.sharepoint.com:8443/x, false",
        "https://127.0.0.1/x, false",
        "https://169.254.169.254/latest, false",
        "file:///etc/passwd, false",
        "'', false",
        "no address, false"
    })
    void rows_go_only_to_where_people_keep_their_files(String url, boolean allowed) {
        assertThat(ServiceHosts.TEAMS.allowFile(url)).isEqualTo(allowed);
    }

    @Test
    void to_other_addresses_nothing_goes() {
        assertThatThrownBy(() -> uploads.upload("http://files.example/x", csv(random(9))))
                .isInstanceOf(InfrastructureException.class);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static Csv csv(byte[] bytes) {
        return out -> {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new InfrastructureException(InfrastructureException.Kind.NOT_DONE, "The reader went away", e);
            }
        };
    }
}
