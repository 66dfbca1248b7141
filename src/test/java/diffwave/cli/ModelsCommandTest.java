package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.model.folder.ModelFolder;
import diffwave.studio.TinyModels;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What "Models" does in the window, on the command line. */
class ModelsCommandTest {

    @TempDir
    private Path folder;

    private Invocation run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--models";
        all[words.length + 1] = folder.resolve("models").toString();
        return Invocation.of(all);
    }

    private Path model(String name) {
        return folder.resolve("models").resolve(name);
    }

    private void imported(String name) {
        Path file = TinyModels.lmnt(folder.resolve("weights-1000.pt"));
        run("import", file.toString(), "--name", name).fine();
    }

    @Test
    void theNameIsTheTitleWhereTheFileHasNoneAndTheFilesNameWhereNoneIsGiven() {
        imported("waves");
        assertThat(ModelFolder.read(model("waves")).card().title()).isEqualTo("waves");
        run("import", folder.resolve("weights-1000.pt").toString(), "--title", "A thousand steps")
                .fine();
        assertThat(ModelFolder.read(model("weights-1000")).card().title()).isEqualTo("A thousand steps");
    }

    @Test
    void listedAndShownAsJsonTheyTellTheirSizes() {
        imported("waves");
        assertThat(run("models", "list", "--json").fine().out)
                .contains("\"name\" : \"waves\"", "\"bytes\"", "\"shipped\" : false");
        assertThat(run("models", "show", "waves", "--json").fine().out)
                .contains("\"dialect\" : \"lmnt\"", "\"steps\" : 200", "\"interim\" : false");
    }

    @Test
    void aRemovedOneIsRestoredWhole() {
        imported("waves");
        assertThat(run("models", "remove", "waves").fine().out).contains("models restore waves");
        assertThat(model("waves")).doesNotExist();
        run("models", "verify", "waves").refused();
        run("models", "restore", "waves").fine();
        run("models", "verify", "waves").fine();
        run("models", "remove", "waves", "--for-good").fine();
        assertThat(run("models", "restore", "waves").refused().err).contains("\"waves\"");
    }

    @Test
    void exportedAsOneFileItIsImportedWithTheSameWeights() {
        imported("waves");
        Path file = folder.resolve("carried.safetensors");
        run("export", "--model", "waves", "--out", file.toString()).fine();
        run("import", file.toString(), "--name", "back").fine();
        ModelFolder before = ModelFolder.read(model("waves"));
        ModelFolder after = ModelFolder.read(model("back"));
        assertThat(after.weights()).isEqualTo(before.weights());
        assertThat(after.card()).isEqualTo(before.card().named("back"));
        assertThat(after.card().title()).as("a title of its own stays").isEqualTo("waves");
    }

    @Test
    void safetensorsWithoutACardOrDamagedAreRefused() throws Exception {
        imported("waves");
        run("import", model("waves").resolve("model.safetensors").toString(), "--name", "whole")
                .fine();
        Path bare = java.nio.file.Files.copy(
                model("waves").resolve("model.safetensors"), folder.resolve("bare.safetensors"));
        assertThat(run("import", bare.toString()).refused().err).contains("bare.safetensors", "card");
        Path file = folder.resolve("carried.safetensors");
        run("export", "--model", "waves", "--out", file.toString()).fine();
        byte[] bytes = java.nio.file.Files.readAllBytes(file);
        bytes[bytes.length - 4] ^= 1;
        java.nio.file.Files.write(file, bytes);
        assertThat(run("import", file.toString()).refused().err).contains("damaged");
    }
}
