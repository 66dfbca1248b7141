package diffwave.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.DirectRunner;
import diffwave.model.ModelCard;
import diffwave.studio.Installed;
import diffwave.studio.TinyModels;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.flow.Desk;
import diffwave.ui.generate.GenerateViewModel;
import diffwave.ui.interpolate.InterpolateViewModel;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is installed: seen, brought in, checked, carried out and removed; without a screen. */
class ModelsViewModelTest {

    @TempDir
    private Path folder;

    private final FakeMaker maker = new FakeMaker(new DirectRunner());
    private final FakeFiles files = new FakeFiles();
    private Context context;
    private ModelsViewModel model;
    private GenerateViewModel generate;

    @BeforeEach
    void two() {
        maker.models = List.of();
        maker.installed = TinyModels.both(folder);
        context = Context.of(maker, new Transport(new FakeSound()), Desk.direct(), Words.in(Locale.ENGLISH));
        model = new ModelsViewModel(context);
        generate = new GenerateViewModel(context);
    }

    private List<String> names() {
        return model.list().stream().map(Installed::name).toList();
    }

    private void choose(String name) {
        model.chosen()
                .set(model.list().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst());
    }

    private String sentence() {
        return context.sentence().get();
    }

    @Test
    void theProgramsOwnStandFirstAndEveryCardSaysWhetherItIsGood() {
        assertThat(names()).containsExactly("waves", "draft");
        assertThat(model.chosen().get().orElseThrow().shipped()).isTrue();
        assertThat(model.list()).extracting(one -> one.card().interim()).containsExactly(false, true);
        assertThat(model.list().getFirst().bytes()).isGreaterThan(10_000);
    }

    @Test
    void aCheckpointIsShownBeforeItIsInstalledAndThenEveryScreenHasIt() {
        InterpolateViewModel interpolate = new InterpolateViewModel(context);
        Path file = TinyModels.lmnt(folder.resolve("a net (2).pt"));
        model.bringing().take(List.of(file));
        ModelCard seen = model.bringing().found().get().orElseThrow().card();
        assertThat(seen.architecture().dialect()).isEqualTo("lmnt");
        assertThat(names()).as("nothing is installed yet").hasSize(2);
        assertThat(model.bringing().name().get()).isEqualTo("a-net-2");

        model.bringing().title().set("A net");
        model.bringing().next();
        assertThat(model.bringing().source().get()).isEmpty();
        Installed made = model.chosen().get().orElseThrow();
        assertThat(made.card().title()).isEqualTo("A net");
        assertThat(made.folder().weights()).isEqualTo(TinyModels.weights(3));
        assertThat(interpolate.choice().models()).extracting(ModelCard::name).contains("a-net-2");
        assertThat(generate.wish().models()).extracting(ModelCard::name).contains("a-net-2");
        assertThat(generate.wish().model().get().orElseThrow().name())
                .as("Generate keeps what it had")
                .isEqualTo("waves");
        assertThat(new GenerateViewModel(context)
                        .wish()
                        .model()
                        .get()
                        .orElseThrow()
                        .name())
                .as("the next time, too")
                .isEqualTo("waves");
    }

    @Test
    void withoutATitleItIsCalledByItsName() {
        model.bringing().take(List.of(TinyModels.lmnt(folder.resolve("weights-07.pt"))));
        model.bringing().name().set("mine");
        model.bringing().next();
        assertThat(model.chosen().get().orElseThrow().card().title()).isEqualTo("mine");
    }

    @Test
    void whatAFileDoesNotSayCanBeTold() {
        model.bringing().take(List.of(TinyModels.bare(folder.resolve("bare.pt"))));
        assertThat(model.bringing().found().get()).isEmpty();
        assertThat(sentence()).contains("bare.pt", "--cycle");
        model.bringing().steps().set("many");
        model.bringing().next();
        assertThat(sentence()).contains("many");
        model.bringing().steps().set("50");
        model.bringing().betaLast().set("0.05");
        model.bringing().cycle().set("2");
        model.bringing().rate().set("16000");
        model.bringing().next();
        ModelCard read = model.bringing().found().get().orElseThrow().card();
        assertThat(read.schedule().steps()).isEqualTo(50);
        assertThat(read.rate()).isEqualTo(16_000);
        assertThat(sentence()).isEmpty();
    }

    @Test
    void aFileThatIsNoneIsSaidToBeNoneAndNothingStaysOpen() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        model.bringing().take(List.of(letter));
        assertThat(sentence()).contains("letter.txt");
        assertThat(model.bringing().source().get()).isEmpty();
        model.bringing().take(List.of(letter, letter));
        assertThat(sentence()).contains("2 files");
        model.bringing().take(List.of());
        assertThat(sentence()).contains("no file");
        assertThat(names()).hasSize(2);
    }

    @Test
    void aNameThatIsTakenOrImpossibleIsRefusedAndTheFormStays() {
        model.bringing().take(List.of(TinyModels.lmnt(folder.resolve("waves.pt"))));
        assertThat(model.bringing().name().get()).isEqualTo("waves-2");
        model.bringing().name().set("waves");
        model.bringing().next();
        assertThat(sentence()).contains("\"waves\"");
        model.bringing().name().set("../waves");
        model.bringing().next();
        assertThat(sentence()).contains("cannot be a model's name");
        assertThat(model.bringing().found().get()).isPresent();
        model.back();
        assertThat(model.bringing().source().get()).isEmpty();
    }

    @Test
    void aFlippedBitIsFound() throws IOException {
        choose("draft");
        model.verify();
        assertThat(model.verdicts().get("draft").whole()).isTrue();
        Path weights = folder.resolve("own/draft/model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 4] ^= 1;
        Files.write(weights, bytes);
        model.verify();
        assertThat(model.verdicts().get("draft").whole()).isFalse();
        assertThat(model.verdicts().get("draft").sentence()).contains("SHA-256");
    }

    @Test
    void aRemovedModelIsBroughtBackByUndo() {
        choose("draft");
        model.remove();
        assertThat(names()).containsExactly("waves");
        assertThat(model.chosen().get().orElseThrow().name()).isEqualTo("waves");
        assertThat(generate.wish().models()).extracting(ModelCard::name).containsExactly("waves");
        assertThat(context.edits().undoes().get()).contains("A draft");
        context.edits().undo();
        assertThat(names()).containsExactly("waves", "draft");
        assertThat(generate.wish().models()).hasSize(2);
        model.list().getLast().folder().verify();
        context.edits().redo();
        assertThat(names()).containsExactly("waves");
    }

    @Test
    void oneThatCameWithTheProgramIsAskedAboutFirst() {
        model.remove();
        assertThat(names()).hasSize(2);
        assertThat(model.asked().get()).isPresent();
        model.back();
        assertThat(model.asked().get()).isEmpty();
        model.remove();
        model.remove();
        assertThat(names()).containsExactly("draft");
        context.edits().undo();
        assertThat(names()).containsExactly("waves", "draft");
    }

    @Test
    void exportedAsOneFileItComesBackExactly() {
        choose("draft");
        files.answer = Optional.of(folder.resolve("carried"));
        model.export(files);
        assertThat(files.suggested).containsExactly("draft.safetensors");
        Path file = folder.resolve("carried.safetensors");
        assertThat(file).isRegularFile();
        assertThat(sentence()).contains("carried.safetensors");
        Installed before = model.chosen().get().orElseThrow();
        model.bringing().take(List.of(file));
        model.bringing().next();
        Installed after = model.chosen().get().orElseThrow();
        assertThat(after.name()).isEqualTo("carried");
        assertThat(after.folder().weights()).isEqualTo(before.folder().weights());
        assertThat(after.card()).isEqualTo(before.card().named("carried"));
    }

    @Test
    void itsFolderIsShown() {
        choose("draft");
        model.show(files);
        assertThat(files.shown).containsExactly(folder.resolve("own/draft"));
    }
}
