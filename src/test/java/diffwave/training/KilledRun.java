package diffwave.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run in a process of its own, with a checkpoint after every step, that says each step it has done: to be killed. */
final class KilledRun {

    /** A checkpoint after every step. */
    static final TrainingSettings SETTINGS = SettingText.with(Schooling.SETTINGS, Map.of("save_minutes", "0"));

    private KilledRun() {}

    /**
     * @param args the folder of a {@link Schooling}, and how many steps
     */
    public static void main(String[] args) {
        Schooling school = new Schooling(Path.of(args[0]));
        Limit limit = Limit.steps(Long.parseLong(args[1]));
        Company company = new Company(
                List.of(), Rehearsal.NONE, step -> System.out.println("step " + step.number()), new StopSign());
        if (Opening.canGoOn(new RunFolder(school.run("killed")))) {
            school.goOn("killed", new PulledLearner(), limit, company);
        } else {
            school.begin("killed", SETTINGS, new PulledLearner(), limit, company);
        }
    }
}
