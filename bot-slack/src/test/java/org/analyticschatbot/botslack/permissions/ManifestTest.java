package org.analyticschatbot.botslack.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.MessageEvent;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.botslack.CommandNames;
import org.analyticschatbot.botslack.shortcuts.AskAboutMessage;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The manifest, the list of what is used, and what the classes do use. */
class ManifestTest {

    private static final JavaClasses BOT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.analyticschatbot.botslack");

    @Test
    void the_manifest_asks_for_the_scopes_that_are_needed_and_for_no_other() throws IOException {
        assertThat(strings("oauth_config", "scopes", "bot")).containsExactlyElementsOf(BotScopes.needed());
    }

    @Test
    void the_manifest_subscribes_to_the_events_that_are_used_and_to_no_other() throws IOException {
        assertThat(strings("settings", "event_subscriptions", "bot_events"))
                .containsExactlyInAnyOrderElementsOf(
                        UsedEvent.ALL.stream().map(UsedEvent::name).toList());
    }

    @Test
    void the_manifest_turns_socket_mode_on_and_home_and_direct_messages_too() throws IOException {
        assertThat(at("features", "app_home", "home_tab_enabled")).isEqualTo(true);
        assertThat(at("settings", "socket_mode_enabled")).isEqualTo(true);
        assertThat(at("features", "app_home", "messages_tab_enabled")).isEqualTo(true);
        assertThat(at("features", "app_home", "messages_tab_read_only_enabled")).isEqualTo(false);
    }

    @Test
    void the_manifest_has_the_commands_and_the_shortcut_that_are_listened_to() throws IOException {
        CommandNames names = CommandNames.STANDARD;
        assertThat(each("command", "features", "slash_commands"))
                .containsExactly(names.ask(), names.askHere(), names.tables(), names.describe());
        assertThat(each("callback_id", "features", "shortcuts")).containsExactly(AskAboutMessage.CALLBACK);
        assertThat(at("settings", "interactivity", "is_enabled")).isEqualTo(true);
        assertThat(called(App.class)).contains("command", "blockAction", "viewSubmission", "messageShortcut");
    }

    @Test
    void every_method_that_is_called_is_listed() {
        assertThat(called(MethodsClient.class))
                .isEqualTo(Stream.concat(UsedMethod.ALL.stream(), Stream.of(UsedMethod.SOCKET_MODE))
                        .map(method -> nameInClient(method.name()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_event_that_is_listened_to_is_listed() {
        assertThat(listenedTo())
                .isEqualTo(UsedEvent.ALL.stream().map(UsedEvent::type).collect(Collectors.toSet()));
    }

    private static Set<String> called(Class<?> owner) {
        return BOT.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(owner))
                .map(call -> call.getTarget().getName())
                .collect(Collectors.toSet());
    }

    /** The listeners' classes are {@code AppMentionEvent} for {@code app_mention}, and so on. */
    private static Set<String> listenedTo() {
        return BOT.stream()
                .filter(type -> !type.getPackageName().endsWith(".permissions"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(target -> target.getPackageName().equals(MessageEvent.class.getPackageName()))
                .map(target -> target.getSimpleName().replaceFirst("Event$", ""))
                .map(name -> name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** {@code chat.postMessage} is {@code chatPostMessage}. */
    private static String nameInClient(String method) {
        return Pattern.compile("\\.(.)")
                .matcher(method)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    private static Collection<String> strings(String... path) throws IOException {
        return ((Collection<?>) at(path)).stream().map(String::valueOf).toList();
    }

    private static Collection<String> each(String key, String... path) throws IOException {
        return ((Collection<?>) at(path))
                .stream().map(one -> String.valueOf(((Map<?, ?>) one).get(key))).toList();
    }

    private static Object at(String... path) throws IOException {
        Object found =
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("manifest.yaml")));
        for (String key : path) {
            found = Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(found)).get(key), key);
        }
        return Objects.requireNonNull(found);
    }
}
