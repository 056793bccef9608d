package org.analyticschatbot.botteams;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwk.Jwk;
import com.auth0.jwt.JWT;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import java.io.IOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;

/** The Bot Framework asks for libraries of 2021; what is really on the class path stands here. */
class ResolvedVersionsTest {

    @Test
    void the_http_client_is_a_maintained_one() {
        assertThat(OkHttp.VERSION).isEqualTo("5.5.1");
        assertThat(jarOf(Retrofit.class)).isEqualTo("retrofit-3.0.0.jar");
        assertThat(jarOf(retrofit2.converter.jackson.JacksonConverterFactory.class))
                .isEqualTo("converter-jackson-3.0.0.jar");
        assertThat(jarOf(okio.Okio.class)).isEqualTo("okio-jvm-3.18.1.jar");
    }

    @Test
    void json_is_read_by_a_maintained_jackson() {
        assertThat(PackageVersion.VERSION).hasToString("2.21.7");
    }

    @Test
    void tokens_are_read_and_fetched_by_maintained_libraries() {
        assertThat(jarOf(JWT.class)).isEqualTo("java-jwt-4.6.2.jar");
        assertThat(jarOf(Jwk.class)).isEqualTo("jwks-rsa-0.24.2.jar");
        assertThat(jarOf(ConfidentialClientApplication.class)).isEqualTo("msal4j-1.26.0.jar");
    }

    @Test
    void what_the_sdk_stands_on_besides_is_maintained_too() {
        assertThat(jarOf(com.google.common.collect.ImmutableList.class)).isEqualTo("guava-33.8.0-jre.jar");
        assertThat(jarOf(org.apache.commons.io.IOUtils.class)).isEqualTo("commons-io-2.22.0.jar");
        assertThat(jarOf(org.apache.commons.lang3.StringUtils.class)).isEqualTo("commons-lang3-3.20.0.jar");
        assertThat(jarOf(org.apache.commons.codec.binary.Base64.class)).isEqualTo("commons-codec-1.21.0.jar");
    }

    @Test
    void the_sdk_is_the_last_one_released() {
        assertThat(jarOf(BotFrameworkAdapter.class)).isEqualTo("bot-builder-4.14.3.jar");
    }

    @Test
    void libraries_that_the_new_versions_no_longer_need_are_gone() throws IOException {
        for (String name : List.of(
                "com/nimbusds/jose/JWSObject.class",
                "net/minidev/json/JSONObject.class",
                "com/nimbusds/oauth2/sdk/Scope.class")) {
            assertThat(Thread.currentThread()
                            .getContextClassLoader()
                            .getResources(name)
                            .hasMoreElements())
                    .as(name)
                    .isFalse();
        }
    }

    private static String jarOf(Class<?> type) {
        CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
        return String.valueOf(Path.of(source.getLocation().getPath()).getFileName());
    }
}
