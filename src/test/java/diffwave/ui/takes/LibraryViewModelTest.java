package diffwave.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.job.DirectRunner;
import diffwave.studio.AtHand;
import diffwave.studio.Generate;
import diffwave.studio.Making;
import diffwave.studio.Remembering;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.studio.session.SessionKeeper;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything made: found, heard against each other, made again, kept and brought back; without a screen. */
class LibraryViewModelTest {

    @TempDir
    private Path folder;

    private final FakeMaker maker = new FakeMaker(new DirectRunner());
    private final FakeSound sound = new FakeSound();
    private final FakeFiles files = new FakeFiles();
    private final AtHand atHand = new AtHand();
    private final Words words = Words.in(Locale.ENGLISH);
    private final Transport transport = new Transport(sound);
    private final Context context = Context.of(new Remembering(maker, atHand), transport, Desk.direct(), words);
    private final List<Making> changed = new ArrayList<>();
    private final Changer changer = new Changer() {
        @Override
        public boolean takes(Making wish) {
            return wish instanceof Generate;
        }

        @Override
        public void change(Making wish) {
            changed.add(wish);
        }
    };
    private final LibraryViewModel library = new LibraryViewModel(context, atHand, List.of(changer));
    private final Map<String, String> state = new HashMap<>();
    private final List<Runnable> changes = new ArrayList<>();
    private final WindowState holder = new WindowState() {
        @Override
        public Map<String, String> read() {
            return state;
        }

        @Override
        public void write(Map<String, String> next) {
            state.putAll(next);
        }

        @Override
        public void onChange(Runnable told) {
            changes.add(told);
        }
    };
    private final SessionViewModel session = new SessionViewModel(context, atHand, holder);

    private final Take seven = Fakes.take(7, 41);
    private final Take three = Fakes.take(3, 40);

    private void two() {
        library.front(true);
        library.takes().add(three);
        library.takes().add(seven);
        library.shelf().chooseNewest();
    }

    private void choose(Take take) {
        library.shelf().chosen().set(Optional.of(take));
    }

    @Test
    void theSearchFindsByWordsOfTheRecipeAndByTheStar() {
        two();
        assertThat(library.found()).containsExactly(seven, three);
        library.search().set("DDIM 41");
        assertThat(library.found()).containsExactly(seven);
        library.search().set("digits-8k");
        assertThat(library.found()).hasSize(2);
        library.search().set("nothing like it");
        assertThat(library.found()).isEmpty();
        library.search().set(" ");
        library.starredOnly().set(true);
        assertThat(library.found()).isEmpty();
        library.shelf().star(three);
        assertThat(library.found()).containsExactly(three);
    }

    @Test
    void twoAreHeardAgainstEachOtherAtTheSamePlace() {
        two();
        library.compare();
        choose(three);
        assertThat(library.other()).contains(three);
        assertThat(transport.shown().get())
                .extracting(variant -> variant.clip())
                .startsWith(seven.clip(), three.clip());
        assertThat(transport.chosen().get()).as("the one just chosen").isEqualTo(1);
        transport.flip();
        assertThat(transport.chosen().get()).isZero();
        library.compare();
        assertThat(library.other()).isEmpty();
        assertThat(transport.shown().get()).hasSize(1);
    }

    @Test
    void whatDiffersBetweenTheTwoIsTheThird() {
        two();
        Clip louder = new Clip(three.clip().samples().clone(), three.clip().rate());
        for (int i = 0; i < louder.samples().length; i++) {
            louder.samples()[i] *= 1.5f;
        }
        Take again = three.edited(louder, "louder");
        library.takes().add(again);
        choose(three);
        library.compare();
        choose(again);
        float[] rest = transport.shown().get().get(2).clip().samples();
        for (int i = 0; i < rest.length; i++) {
            assertThat(rest[i]).isCloseTo(0.5f * three.clip().samples()[i], within(1e-6f));
        }
    }

    @Test
    void aHeldTakeThatIsDeletedIsLetGo() {
        two();
        library.compare();
        library.takes().delete();
        assertThat(library.held().get()).isEmpty();
        context.edits().undo();
        assertThat(library.found()).containsExactly(seven, three);
    }

    @Test
    void madeAgainIsTheSameWishAndChangedFirstItGoesToItsScreen() {
        two();
        library.again();
        Generate wish = maker.wishes.getLast();
        assertThat(wish)
                .isEqualTo(new Generate(
                        "digits-8k", OptionalInt.of(7), seven.recipe().sampling(), 41, 1));
        assertThat(library.shelf().takes()).hasSize(3);
        assertThat(library.running().get()).isFalse();
        library.change();
        assertThat(changed).containsExactly(wish);
    }

    @Test
    void whatCannotBeMadeAgainIsSaidInASentence() {
        two();
        maker.models = List.of();
        library.again();
        assertThat(context.sentence().get()).contains("\"digits-8k\"").contains("not installed");
    }

    @Test
    void theCommandSaysAllOfTheRecipe() {
        two();
        assertThat(library.command().orElseThrow())
                .startsWith("diffwave generate --model digits-8k --label 7 --sampler ddim --steps 50")
                .contains("--seed 41")
                .endsWith("--out 7-seed-41.wav");
    }

    @Test
    void exportedWithItsParametersItIsReadBackWhenDropped() throws IOException {
        two();
        files.answer = Optional.of(folder.resolve("out"));
        library.exportFound(files);
        assertThat(folder.resolve("out/7-seed-41.wav")).isRegularFile();
        assertThat(folder.resolve("out/3-seed-40.json")).isRegularFile();
        assertThat(context.sentence().get()).startsWith("2 exported");
        library.drop(List.of(folder.resolve("out/7-seed-41.wav")));
        Take back = library.shelf().chosen().get().orElseThrow();
        assertThat(back.recipe()).isEqualTo(seven.recipe());
        assertThat(back.clip().samples()).isEqualTo(seven.clip().samples());
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear");
        library.drop(List.of(text));
        assertThat(context.sentence().get()).contains("letter.txt is no sound file");
    }

    @Test
    void aTakeIsSentToAnotherScreen() {
        two();
        List<Source> sent = new ArrayList<>();
        library.send(new SoundTaker() {
            @Override
            public String name() {
                return "Denoise";
            }

            @Override
            public void take(Source source) {
                sent.add(source);
            }
        });
        assertThat(sent).containsExactly(new Source.Memory("7, seed 41", seven.clip()));
    }

    @Test
    void aSessionIsSavedAndOpenedAgain() {
        two();
        library.shelf().star(three);
        state.put("generate.steps", "12");
        files.answer = Optional.of(folder.resolve("work"));
        session.save(files);
        assertThat(files.suggested).containsExactly("session.dwstudio");
        assertThat(session.file().get()).contains(folder.resolve("work.dwstudio"));
        session.save(files);
        assertThat(files.suggested).as("the second time it is known where").hasSize(1);

        library.takes().delete();
        state.clear();
        session.open(folder.resolve("work.dwstudio"));
        assertThat(library.shelf().takes()).extracting(Take::name).containsExactly("7, seed 41", "3, seed 40");
        assertThat(library.shelf().starred()).extracting(Take::name).containsExactly("3, seed 40");
        assertThat(state).containsEntry("generate.steps", "12");
    }

    @Test
    void aFileThatIsNoSessionChangesNothing() {
        two();
        session.open(folder.resolve("none.dwstudio"));
        assertThat(context.sentence().get()).contains("none.dwstudio");
        assertThat(library.shelf().takes()).hasSize(2);
    }

    @Test
    void whatACrashLeftIsBroughtBackAndKeptAnew() throws IOException {
        Path sessions = folder.resolve("sessions");
        Path copy = folder.resolve("copy");
        try (SessionKeeper crashed = SessionKeeper.open(sessions)) {
            SessionViewModel before = new SessionViewModel(context, atHand, holder);
            before.keep(crashed);
            two();
            library.shelf().star(seven);
            crashed.drop(Fakes.take(1, 1)).join(); // the last in its line: all before is written
            copy(sessions, copy);
        }
        // as it lay there when the program was killed: without its lock
        Context fresh = Context.of(new Remembering(maker, atHand), new Transport(sound), Desk.direct(), words);
        SessionViewModel next = new SessionViewModel(fresh, atHand, holder);
        SessionKeeper keeper = SessionKeeper.open(copy);
        next.keep(keeper);
        assertThat(next.left().get().orElseThrow().count()).isEqualTo(2);
        next.bringBack();
        assertThat(fresh.takes().shelf().takes()).extracting(Take::name).contains("7, seed 41", "3, seed 40");
        assertThat(fresh.takes().shelf().starred()).extracting(Take::name).containsExactly("7, seed 41");
        assertThat(next.left().get()).isEmpty();
        keeper.close();
        try (SessionKeeper after = SessionKeeper.open(copy)) {
            assertThat(after.left().orElseThrow().count())
                    .as("kept anew, and no more")
                    .isEqualTo(2);
        }
    }

    @Test
    void whatIsChangedIsKeptWithoutATakeAndStandsAgainAtTheNextStart() {
        Path sessions = folder.resolve("sessions");
        try (SessionKeeper keeper = SessionKeeper.open(sessions)) {
            session.keep(keeper);
            state.put("generate.steps", "17");
            changes.forEach(Runnable::run);
        }
        state.clear();
        try (SessionKeeper next = SessionKeeper.open(sessions)) {
            new SessionViewModel(context, atHand, holder).keep(next);
            assertThat(state).containsEntry("generate.steps", "17");
            assertThat(next.left()).isEmpty();
        }
    }

    @Test
    void whatASessionFileHoldsIsNotOfferedAgain() {
        Path sessions = folder.resolve("sessions");
        try (SessionKeeper keeper = SessionKeeper.open(sessions)) {
            session.keep(keeper);
            two();
            files.answer = Optional.of(folder.resolve("work"));
            session.save(files);
            library.takes().add(Fakes.take(5, 5));
        }
        try (SessionKeeper next = SessionKeeper.open(sessions)) {
            assertThat(next.left().orElseThrow().read().takes())
                    .extracting(kept -> kept.take().name())
                    .containsExactly("5, seed 5");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path file : all.toList()) {
                if (!file.toString().endsWith(".lock")) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }
}
