package org.analyticschatbot.local.web;

import static org.analyticschatbot.local.web.RunningServer.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.analyticschatbot.local.SettingsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the web chat, on a server that wants tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path state) {
        server = new RunningServer(SettingsFixture.withTokens(state));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/index.html, text/html",
        "/config.json, application/json",
        "/src/App.js, text/javascript",
        "/src/favicon.svg, image/svg+xml",
        "/src/styles/theme.css, text/css",
        "/src/fonts/inter.woff2, font/woff2",
        "/vendor/vue.js, text/javascript",
        "/vendor/chart.js, text/javascript"
    })
    void the_page_is_open_to_all(String path, String type) throws Exception {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith(type));
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void the_page_is_told_that_nobody_signs_in_here() throws Exception {
        assertThat(server.get("/config.json").body().strip()).isEqualTo("{}");
    }

    @Test
    void the_page_may_run_its_own_files_only() throws Exception {
        String policy =
                server.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void the_page_holds_no_script_and_no_style_of_its_own() throws Exception {
        String page = server.get("/").body();

        assertThat(page).contains("src/main.js").doesNotContainPattern("<script[^>]*>[^<]|<style|style=|onclick=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/src/../tables", "/src/%2e%2e/tables", "/vendor/..;/tables", "/src//../tables", "/src/.."})
    void no_spelling_leads_past_the_token(String path) throws Exception {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isNotEqualTo(200);
        assertThat(response.body()).doesNotContain("columns");
    }

    @Test
    void a_file_that_is_not_there_is_said_in_json() throws Exception {
        HttpResponse<String> response = server.get("/src/None.js");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(code(response)).isEqualTo("NO_SUCH_PATH");
    }
}
