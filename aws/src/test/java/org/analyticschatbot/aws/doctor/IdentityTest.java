package org.analyticschatbot.aws.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/** Region and credentials as profiles give them. */
final class IdentityTest {

    private final DoctorScene scene = new DoctorScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_profile_gives_both_and_no_credential_is_shown() {
        List<Check> checks = scene.checks(profile(
                "region = eu-west-1", "aws_access_key_id = access-canary", "aws_secret_access_key = secret-canary"));

        assertThat(checks.get(0).line()).isEqualTo("✓ Region: eu-west-1");
        assertThat(checks.get(1).line()).isEqualTo("✓ Credentials: found");
        assertThat(checks).extracting(Check::line).noneMatch(line -> line.contains("canary"));
    }

    @Test
    void without_a_region_nothing_of_aws_is_called() {
        List<Check> checks =
                scene.checks(profile("aws_access_key_id = access-canary", "aws_secret_access_key = secret-canary"));

        assertThat(checks.get(0).line()).startsWith("✗ Region: ").contains("AWS_REGION");
        assertThat(checks.subList(2, 6))
                .extracting(Check::line)
                .allMatch(line -> line.startsWith("! ") && line.endsWith("wrong above: Region"));
        assertThat(scene.athena.calls("GetWorkGroup")).isZero();
    }

    @Test
    void without_credentials_nothing_of_aws_is_called() {
        List<Check> checks = scene.checks(profileOfNobody());

        assertThat(checks.get(1).line())
                .startsWith("✗ Credentials: none are found")
                .contains("AWS_PROFILE");
        assertThat(checks.subList(2, 6)).extracting(Check::line).allMatch(line -> line.endsWith("Credentials"));
        assertThat(scene.athena.calls("GetWorkGroup")).isZero();
    }

    @Test
    void a_profile_of_single_sign_on_says_how_its_credentials_are_exported() {
        List<Check> checks = scene.checks(profile(
                "region = eu-west-1",
                "sso_start_url = https://example.awsapps.com/start",
                "sso_region = eu-west-1",
                "sso_account_id = 111122223333",
                "sso_role_name = Analyst"));

        assertThat(checks.get(1).line())
                .startsWith("✗ Credentials: the profile people ")
                .contains("aws configure export-credentials --profile people --format env");
    }

    private static Identity profile(String... lines) {
        String text = "[profile people]\n" + String.join("\n", lines);
        ProfileFile file = ProfileFile.builder()
                .content(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
        return new Identity(
                new AwsProfileRegionProvider(() -> file, "people"),
                AwsCredentialsProviderChain.of(ProfileCredentialsProvider.builder()
                        .profileFile(file)
                        .profileName("people")
                        .build()),
                file.profile("people"));
    }

    private static Identity profileOfNobody() {
        Identity known = profile("region = eu-west-1");
        AwsRegionProvider regions = known.regions();
        return new Identity(regions, known.provider(), Optional.empty());
    }
}
