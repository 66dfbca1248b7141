package diffwave.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of docs/architecture.md know each other only downward. */
@AnalyzeClasses(packages = "diffwave", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("diffwave.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule diffusionIsPure = knowsOnly("diffusion");

    @ArchTest
    static final ArchRule jobsKnowNothing = knowsOnly("job");

    @ArchTest
    static final ArchRule audioKnowsNothing = knowsOnly("audio");

    @ArchTest
    static final ArchRule modelKnowsDiffusion = knowsOnly("model", "diffusion");

    @ArchTest
    static final ArchRule networkKnowsModelAndDiffusion = knowsOnly("network", "model", "diffusion");

    @ArchTest
    static final ArchRule aRunOnDiskKnowsNoTrainer = knowsOnly("training.history");

    @ArchTest
    static final ArchRule datasetKnowsSoundAndNoNetwork = knowsOnly("dataset", "audio", "diffusion", "job");

    @ArchTest
    static final ArchRule trainingKnowsNoScreenAndNoJudge =
            knowsOnly("training", "dataset", "network", "model", "diffusion", "audio", "job");

    @ArchTest
    static final ArchRule judgingKnowsNoStudio =
            knowsOnly("judging", "training", "dataset", "network", "model", "diffusion", "audio", "job");

    @ArchTest
    static final ArchRule studioKnowsAllBelow =
            knowsOnly("studio", "judging", "training", "dataset", "network", "model", "diffusion", "audio", "job");

    @ArchTest
    static final ArchRule theCommandLineKnowsNoWindow = knowsOnly(
            "cli", "studio", "judging", "training", "dataset", "network", "model", "diffusion", "audio", "job");

    @ArchTest
    static final ArchRule theWindowKnowsNoNetwork =
            knowsOnly("ui", "studio", "training", "dataset", "model", "diffusion", "audio", "job");

    @ArchTest
    static final ArchRule djlOnlyInTheNetworkAndTheRoomsOnIt =
            only("ai.djl..", "diffwave.network..", "diffwave.judging..");

    @ArchTest
    static final ArchRule javaFxOnlyInTheWindow = only("javafx..", "diffwave.ui..");

    @ArchTest
    static final ArchRule tarsosOnlyInAudio = only("be.tarsos..", "diffwave.audio..");

    @ArchTest
    static final ArchRule ffmpegOnlyInAudio = only("org.bytedeco..", "diffwave.audio..");

    @ArchTest
    static final ArchRule picocliOnlyInTheCommandLine = only("picocli..", "diffwave.cli..");

    @ArchTest
    static final ArchRule viewModelsSeeNoNode = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..");

    /** Decision 7: JavaFX lays canvas text out on the render thread, and may crash there. */
    @ArchTest
    static final ArchRule noTextOnACanvas = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching("(fill|stroke)Text")));

    @ArchTest
    static final ArchRule noRoomForOddments =
            classes().should().haveNameNotMatching(".*(Util|Utils|Manager|Helper|Impl)$");

    private static ArchRule knowsOnly(String room, String... others) {
        String[] allowed = new String[others.length + 2];
        allowed[0] = "diffwave." + room + "..";
        allowed[1] = "diffwave.problem..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 2] = "diffwave." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("diffwave." + room + "..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "reside in another room than " + String.join(", ", allowed),
                        type -> type.getPackageName().startsWith("diffwave.")
                                && java.util.Arrays.stream(allowed)
                                        .noneMatch(
                                                pattern -> com.tngtech.archunit.core.domain.PackageMatcher.of(pattern)
                                                        .matches(type.getPackageName()))));
    }

    private static ArchRule only(String library, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
