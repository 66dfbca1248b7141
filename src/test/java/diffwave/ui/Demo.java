package diffwave.ui;

import diffwave.job.Worker;
import diffwave.ui.shell.Preferences;

/** The real window over the fakes, to look at by hand: no studio, no engine, no sound. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        StudioApp.open(
                new FakeMaker(new Worker()), new FakeSound(), Preferences::forgotten, app -> {}, () -> System.exit(0));
    }
}
