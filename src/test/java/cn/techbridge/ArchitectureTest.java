package cn.techbridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The house rules: arrows point down, entities stay at home, every endpoint says who may call it. */
class ArchitectureTest {
    private static final String BASE = "cn.techbridge.";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.techbridge");

    /** Each package with those it may import; README's map says the same in words. */
    private static final Map<String, String> MAY_IMPORT = new LinkedHashMap<>();

    static {
        MAY_IMPORT.put("kernel", "");
        MAY_IMPORT.put("text", "");
        MAY_IMPORT.put("likeness", "text");
        MAY_IMPORT.put("platform", "kernel");
        MAY_IMPORT.put("tables", "kernel platform");
        MAY_IMPORT.put("taxonomy", "kernel platform text");
        MAY_IMPORT.put("identity", "kernel platform");
        MAY_IMPORT.put("audit", "kernel platform identity");
        MAY_IMPORT.put("privacy", "kernel platform text taxonomy identity audit");
        MAY_IMPORT.put("search", "kernel platform text tables taxonomy identity");
        MAY_IMPORT.put("files", "kernel platform identity audit privacy");
        MAY_IMPORT.put("notice", "kernel platform identity audit privacy");
        MAY_IMPORT.put("moderation", "kernel platform identity audit privacy");
        MAY_IMPORT.put("organisation", "kernel platform taxonomy identity audit privacy search moderation");
        MAY_IMPORT.put(
                "intake", "kernel platform text tables taxonomy identity audit privacy search moderation organisation");
        String below = "kernel platform text taxonomy identity audit privacy search moderation organisation intake";
        MAY_IMPORT.put("listing", below);
        MAY_IMPORT.put("registry", below);
        MAY_IMPORT.put("achievement", below + " listing files");
        MAY_IMPORT.put("demand", below + " listing");
        MAY_IMPORT.put("agency", below + " registry");
        MAY_IMPORT.put("broker", below + " registry");
        MAY_IMPORT.put("expert", below + " registry");
        MAY_IMPORT.put("policy", below + " registry");
        MAY_IMPORT.put("duplicates", below + " listing achievement demand likeness");
        MAY_IMPORT.put("guidance", below + " listing achievement demand");
        MAY_IMPORT.put("matching", below + " listing achievement demand");
        MAY_IMPORT.put("deal", below + " listing achievement demand");
        MAY_IMPORT.put("brokerage", below + " listing achievement demand broker matching deal");
        MAY_IMPORT.put("standing", below + " deal");
        MAY_IMPORT.put("news", below + " listing achievement demand broker matching deal brokerage notice");
        MAY_IMPORT.put("insight", below);
        MAY_IMPORT.put("tools", "kernel text tables taxonomy search likeness intake achievement brokerage");
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void arrowsPointDown() {
        MAY_IMPORT.forEach((name, allowed) -> {
            Set<String> forbidden = new TreeSet<>(MAY_IMPORT.keySet());
            forbidden.remove(name);
            forbidden.removeAll(List.of(allowed.split(" ")));
            noClasses()
                    .that()
                    .resideInAPackage(BASE + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            forbidden.stream().map(p -> BASE + p + "..").toArray(String[]::new))
                    .because("README's map lets " + name + " import only: " + allowed)
                    .check(CODE);
        });
    }

    @Test
    void matchingIsInLayers() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(BASE + "matching..")
                .layer("matching")
                .definedBy(BASE + "matching")
                .layer("evaluation")
                .definedBy(BASE + "matching.evaluation..")
                .layer("draft")
                .definedBy(BASE + "matching.draft..")
                .layer("criteria")
                .definedBy(BASE + "matching.criteria..")
                .layer("training")
                .definedBy(BASE + "matching.training..")
                .layer("metrics")
                .definedBy(BASE + "matching.metrics..")
                .layer("engine")
                .definedBy(BASE + "matching.engine..")
                .layer("vectors")
                .definedBy(BASE + "matching.vectors..")
                .whereLayer("evaluation")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("matching")
                .mayOnlyBeAccessedByLayers("evaluation")
                .whereLayer("draft")
                .mayOnlyBeAccessedByLayers("matching")
                .whereLayer("criteria")
                .mayOnlyBeAccessedByLayers("matching")
                .whereLayer("training")
                .mayOnlyBeAccessedByLayers("evaluation")
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers("matching", "evaluation")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("matching", "evaluation", "training")
                .check(CODE);
    }

    @Test
    void everyPackageIsOnTheMap() {
        Set<String> packages = new TreeSet<>();
        CODE.forEach(type ->
                packages.add(type.getPackageName().substring(BASE.length()).split("\\.")[0]));
        assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), packages);
    }

    @Test
    void onlySearchSpeaksToTheEngineAndOnlyIdentityToTheTokens() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..", "org.apache.lucene..")
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.oidc..", "org.eclipse.microprofile.jwt..")
                .check(CODE);
    }

    @Test
    void entitiesAndResourcesStayInTheirSlice() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void everyEndpointIsPublicAndSaysWhoMayCallIt() {
        List<JavaMethod> endpoints = CODE.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(ArchitectureTest::isEndpoint)
                .toList();
        assertTrue(endpoints.size() > 30, "endpoints are found at all");
        for (JavaMethod endpoint : endpoints) {
            assertTrue(
                    endpoint.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC),
                    endpoint.getFullName() + " must be public, else it is silently 404");
            assertTrue(
                    endpoint.isAnnotatedWith(RolesAllowed.class) || endpoint.isAnnotatedWith(PermitAll.class),
                    endpoint.getFullName() + " must say who may call it");
        }
    }

    private static boolean isEndpoint(JavaMethod method) {
        return Arrays.asList(GET.class, POST.class, PUT.class, DELETE.class).stream()
                .anyMatch(method::isAnnotatedWith);
    }

    @Test
    void transactionsBeginInServices() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat(new DescribedPredicate<>("are services, relays, refreshers or tables") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getSimpleName().matches(".*(Service|Relay|Refresher|Rows|Keys)");
                    }
                })
                .check(CODE);
    }

    @Test
    void fieldsAreNotInjected() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .check(CODE);
    }

    @Test
    void resourcesKnowNoRepository() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(io.quarkus.hibernate.orm.panache.PanacheRepositoryBase.class)
                .check(CODE);
    }

    @Test
    void namesSaySomething() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)$")
                .check(CODE);
    }
}
