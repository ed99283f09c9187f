package org.xuanren;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "org.xuanren", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @Test
    void data_flows_one_way() {
        ApplicationModules.of(XuanrenApplication.class).verify();
    }

    @ArchTest
    static final ArchRule a_rule_is_pure = noClasses().that().resideInAnyPackage("..rule..", "..statute..")
        .and().doNotHaveSimpleName("package-info")
        .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.camunda..", "jakarta.persistence..")
        .because("a finding must come out the same without server, engine and database");

    @ArchTest
    static final ArchRule the_engine_is_known_in_few_rooms = noClasses()
        .that().resideInAnyPackage("..statute..", "..record..", "..evidence..", "..casefile..", "..roster..", "..rule..")
        .should().dependOnClassesThat().resideInAnyPackage("org.camunda..")
        .because("another engine must be able to take its place");

    @ArchTest
    static final ArchRule what_is_of_the_demo_is_in_the_demo_only = classes().that().haveSimpleNameStartingWith("Demo")
        .should().beAnnotatedWith(DescribedPredicate.<JavaAnnotation<?>>describe("@Profile(\"demo\") and no other", annotation ->
            annotation.getRawType().isEquivalentTo(Profile.class) && List.of(annotation.as(Profile.class).value()).equals(List.of("demo"))))
        .because("everybody knows the passwords of its users");
}
