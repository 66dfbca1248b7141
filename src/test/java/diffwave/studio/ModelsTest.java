package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.Golden;
import diffwave.model.checkpoint.ImportWish;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed models: their order, their dialects, and how long a removed one is kept. */
class ModelsTest {

    @TempDir
    private Path folder;

    private Installed first(Models models) {
        return models.list().getFirst();
    }

    @Test
    void thoseOfTheProgramStandFirstThoughAPersonsOwnFolderIsLookedInBefore() {
        Models models = TinyModels.both(folder);
        assertThat(models.list()).extracting(Installed::name).containsExactly("waves", "draft");
        assertThat(models.list()).extracting(Installed::shipped).containsExactly(true, false);
    }

    @Test
    void theDialectIsRecognised() {
        Models models = TinyModels.both(folder);
        ImportWish told = ImportWish.none().cycle(3).schedule(200, 0.02);
        assertThat(dialect(models.look(Golden.file("philsyn_mel.pkl"), told))).isEqualTo("philsyn");
        assertThat(dialect(models.look(Golden.file("lmnt_mel.pt"), ImportWish.none())))
                .isEqualTo("lmnt");
        assertThat(models.look(Golden.file("lmnt_mel.pt"), ImportWish.none()).name())
                .isEqualTo("lmnt_mel");
    }

    private static String dialect(Found found) {
        return found.card().architecture().dialect();
    }

    @Test
    void aRemovedModelIsKeptForAWeek() {
        Models models = TinyModels.both(folder);
        Removed removed = models.remove(first(models));
        Attic attic = new Attic(List.of(folder.resolve("shipped"), folder.resolve("own")));
        attic.clear(removed.when().plus(Attic.KEPT).minusSeconds(1));
        assertThat(models.removed()).extracting(Removed::name).containsExactly("waves");
        attic.clear(Instant.now().plus(Attic.KEPT).plusSeconds(1));
        assertThat(models.removed()).isEmpty();
        assertThat(removed.aside()).doesNotExist();
        assertThatThrownBy(() -> models.bringBack(removed))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("waves");
    }

    @Test
    void whereAnotherHasItsNameARemovedOneStaysAside() {
        Models models = TinyModels.both(folder);
        Removed removed = models.remove(models.find("draft"));
        Path file = TinyModels.lmnt(folder.resolve("draft.pt"));
        models.keep(models.look(file, ImportWish.none()), "draft", "");
        assertThatThrownBy(() -> models.bringBack(removed))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("another model \"draft\"");
        models.verify(models.find("draft"));
        assertThat(models.removed()).hasSize(1);
    }
}
