package dev.dateline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.dateline.core.Outcome;
import dev.dateline.core.finding.CodedReport;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Which module may use which. Siblings never import each other; the edges are used by nobody.
class ModuleArrowsTest {
    private static final String ROOT = "dev.dateline";
    private static final String FRONT_DOOR = "dateline";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("core", Set.of()),
            Map.entry("codebook", Set.of("core")),
            Map.entry("gazetteer", Set.of("core")),
            Map.entry("reading", Set.of("core")),
            Map.entry("documents", Set.of("core", "reading")),
            Map.entry("annotation", Set.of("core")),
            Map.entry("mentions", Set.of("core", "codebook", "gazetteer")),
            Map.entry("coding", Set.of("core", "codebook")),
            Map.entry("matching", Set.of("core")),
            Map.entry("store", Set.of("core")),
            Map.entry("export", Set.of("core", "codebook")),
            Map.entry("fetching", Set.of("core", "reading")),
            Map.entry("encoder", Set.of("core", "coding")),
            Map.entry(
                    FRONT_DOOR,
                    Set.of("core", "codebook", "gazetteer", "reading", "annotation", "mentions", "coding", "matching")),
            Map.entry("server", Set.of("core", "codebook", "reading", "fetching", "store", "export", FRONT_DOOR)),
            Map.entry(
                    "cli",
                    Set.of(
                            "core",
                            "codebook",
                            "gazetteer",
                            "reading",
                            "fetching",
                            "store",
                            "export",
                            "server",
                            FRONT_DOOR)));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void the_importer_sees_the_classes_of_this_build() {
        assertThat(classes.contain(ROOT + ".core.Report")).isTrue();
        assertThat(classes.contain(ROOT + ".cli.Main")).isTrue();
    }

    @Test
    void every_module_uses_only_what_the_table_allows() {
        Map<String, String> forbidden = new TreeMap<>();
        for (JavaClass javaClass : classes) {
            String from = module(javaClass);
            for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT) && !isAllowed(from, module(target))) {
                    forbidden.putIfAbsent(from + " -> " + module(target), dependency.getDescription());
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void every_module_is_in_the_table() {
        Set<String> modules = new TreeSet<>();
        classes.forEach(javaClass -> modules.add(module(javaClass)));
        assertThat(modules).isSubsetOf(MAY_USE.keySet());
    }

    @Test
    void packages_have_no_cycles() {
        SlicesRuleDefinition.slices()
                .matching("dev.dateline.(**)")
                .should()
                .beFreeOfCycles()
                // What became of a report names what was coded, and that is made of the core's values.
                .ignoreDependency(Outcome.class, CodedReport.class)
                .ignoreDependency(Outcome.Coded.class, CodedReport.class)
                .check(classes);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass javaClass : classes) {
            if (!isNullMarked(javaClass.getPackage())) {
                unmarked.add(javaClass.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage.tryGetPackageInfo().isPresent() && javaPackage.isAnnotatedWith(NullMarked.class);
    }

    private static boolean isAllowed(String from, String to) {
        return from.equals(to) || MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    private static String module(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        if (name.equals(ROOT)) {
            return FRONT_DOOR;
        }
        String rest = name.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
