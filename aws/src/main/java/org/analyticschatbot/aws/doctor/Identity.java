package org.analyticschatbot.aws.doctor;

import java.util.Optional;
import org.analyticschatbot.core.answer.Wording;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Who calls AWS, and in which region, as the SDK finds it: in the environment, in a profile, from the machine.
 *
 * @param profile the chosen one, if it is in the files
 */
record Identity(AwsRegionProvider regions, AwsCredentialsProvider provider, Optional<Profile> profile) {

    static final String REGION = "Region";
    static final String CREDENTIALS = "Credentials";

    private static final Wording WORDING = Wording.of(Identity.class, "doctor.properties");

    static Identity ofEnvironment() {
        return new Identity(
                DefaultAwsRegionProviderChain.builder().build(),
                DefaultCredentialsProvider.builder().build(),
                chosenProfile());
    }

    private static Optional<Profile> chosenProfile() {
        try {
            return ProfileFile.defaultProfileFile()
                    .profile(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow());
        } catch (IllegalArgumentException e) {
            // A file that the SDK cannot read holds no profile for it, either.
            return Optional.empty();
        }
    }

    Check region() {
        try {
            return new Check(Verdict.FINE, REGION, regions.getRegion().id());
        } catch (SdkException e) {
            return new Check(Verdict.IN_THE_WAY, REGION, WORDING.text("no_region"));
        }
    }

    Check credentials() {
        try {
            provider.resolveCredentials();
            return new Check(Verdict.FINE, CREDENTIALS, WORDING.text("credentials"));
        } catch (SdkException e) {
            return new Check(Verdict.IN_THE_WAY, CREDENTIALS, missing());
        }
    }

    private String missing() {
        return profile.filter(chosen ->
                        chosen.property(ProfileProperty.AWS_ACCESS_KEY_ID).isEmpty())
                .map(chosen -> WORDING.text("credentials_elsewhere", "profile", chosen.name()))
                .orElseGet(() -> WORDING.text("no_credentials"));
    }
}
