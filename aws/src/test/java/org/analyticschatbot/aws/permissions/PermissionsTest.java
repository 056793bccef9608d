package org.analyticschatbot.aws.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PermissionsTest {

    @Test
    void each_function_has_its_permissions_and_nothing_else_has_any() {
        List<String> functions = new ClassFileImporter()
                        .withImportOptions(List.of(new DoNotIncludeTests(), new DoNotIncludeJars()))
                        .importPackages("org.analyticschatbot.aws.lambda")
                        .stream()
                        .filter(type -> type.isAssignableTo(RequestStreamHandler.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .map(name -> name.replace("Handler", ""))
                        .toList();

        assertThat(Permissions.all().keySet()).containsExactlyInAnyOrderElementsOf(functions);
    }

    @Test
    void each_action_is_named_in_full() {
        assertThat(all().flatMap(permission -> permission.actions().stream()))
                .allMatch(action -> action.matches("[a-z0-9]+:[A-Z][A-Za-z]+"));
    }

    @Test
    void what_goes_to_no_resource_in_particular_says_why() {
        assertThat(all().filter(permission -> permission.resource() == Resource.NONE))
                .isNotEmpty()
                .allMatch(permission -> permission.reason().isPresent());
    }

    @Test
    void each_kind_of_resource_is_used() {
        assertThat(all().map(Permission::resource)).contains(Resource.values());
    }

    @Test
    void what_can_be_written_is_the_bots_own() {
        assertThat(all().filter(permission -> permission.actions().stream()
                        .anyMatch(action -> action.matches(".*:(Put|Delete|Create|Update).*"))))
                .extracting(Permission::resource)
                .containsOnly(
                        Resource.REQUESTS_TABLE,
                        Resource.KEYS_TABLE,
                        Resource.RESULTS,
                        Resource.CATALOG_SNAPSHOT,
                        Resource.QUERY_RESULTS,
                        Resource.QUEUE,
                        Resource.LOG_GROUP);
    }

    private static Stream<Permission> all() {
        return Permissions.all().values().stream().flatMap(Collection::stream);
    }
}
