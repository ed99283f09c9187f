package org.xuanren;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
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
}
