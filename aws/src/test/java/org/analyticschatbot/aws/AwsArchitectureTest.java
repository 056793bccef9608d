package org.analyticschatbot.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls inside this module. */
class AwsArchitectureTest {

    private static final JavaClasses AWS = new ClassFileImporter()
            .withImportOptions(List.of(new DoNotIncludeTests(), new DoNotIncludeJars()))
            .importPackages("org.analyticschatbot.aws");

    @Test
    void nothing_starts_with_spring_boot() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.boot..", "org.springframework.context..")
                .check(AWS);
    }

    @Test
    void the_local_runtime_is_unknown_here() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.analyticschatbot.local..")
                .check(AWS);
    }

    @Test
    void each_service_is_known_to_its_own_package_alone() {
        onlyIn("..aws.dynamodb..", "software.amazon.awssdk.services.dynamodb..");
        onlyIn("..aws.s3..", "software.amazon.awssdk.services.s3..");
    }

    private static void onlyIn(String adapter, String service) {
        noClasses()
                .that()
                .resideOutsideOfPackages(adapter, "..aws.deployment..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(service)
                .check(AWS);
    }

    @Test
    void the_stores_know_neither_the_bots_nor_the_planner() {
        noClasses()
                .that()
                .resideInAnyPackage("..aws.dynamodb..", "..aws.s3..", "..aws.failure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.analyticschatbot.botslack..",
                        "org.analyticschatbot.botteams..",
                        "org.analyticschatbot.texttosql..",
                        "org.analyticschatbot.charts..")
                .check(AWS);
    }

    @Test
    void only_the_deployment_and_its_doctor_read_the_environment() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..aws.deployment..", "..aws.doctor..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(AWS);
    }
}
