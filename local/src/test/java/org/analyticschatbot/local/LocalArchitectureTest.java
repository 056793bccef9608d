package org.analyticschatbot.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The walls inside this module. */
class LocalArchitectureTest {

    private static final JavaClasses LOCAL = new ClassFileImporter()
            .withImportOptions(java.util.List.of(new DoNotIncludeTests(), new DoNotIncludeJars()))
            .importPackages("org.analyticschatbot.local");

    @Test
    void nothing_but_the_web_knows_spring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..local.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "org.apache.catalina..")
                .check(LOCAL);
    }

    @Test
    void the_web_knows_neither_the_engine_nor_the_store() {
        noClasses()
                .that()
                .resideInAPackage("..local.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..local.duckdb..", "..local.sqlite..", "..local.files..", "org.duckdb..", "org.sqlite..")
                .check(LOCAL);
    }

    @Test
    void the_bus_knows_nothing_of_what_it_serves() {
        noClasses()
                .that()
                .resideInAPackage("..local.bus..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..local", "..local.web..", "..local.duckdb..", "..local.sqlite..", "..local.files..")
                .check(LOCAL);
    }

    @Test
    void only_settings_read_the_environment() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Settings")
                .and()
                .resideOutsideOfPackage("..local.cli..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(LOCAL);
    }

    @Test
    void every_controller_is_in_the_package_of_its_callers() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .resideInAPackage("..local.web.rest")
                .check(LOCAL);
    }
}
