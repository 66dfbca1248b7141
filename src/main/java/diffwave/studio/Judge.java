package diffwave.studio;

import diffwave.job.Job;
import diffwave.job.Runner;
import diffwave.judging.Confusion;
import diffwave.judging.EarTraining;
import java.nio.file.Path;

/** How good models are: makes sound with them and has {@link diffwave.judging} hear it. Every call returns a job. */
public final class Judge {

    private final Runner runner;
    private final EngineRoom room;
    private final VocoderJudging vocoders;

    Judge(Runner runner, EngineRoom room, VocoderJudging vocoders) {
        this.runner = runner;
        this.room = room;
        this.vocoders = vocoders;
    }

    /** How near a vocoder comes to recordings. */
    public Job<VocoderFigures> vocoder(VocoderTrial trial) {
        return runner.submit(trial.model(), progress -> vocoders.judge(trial, progress));
    }

    /**
     * Trains an ear for digits.
     *
     * @param dataset FSDD's folder
     * @param epochs passes over its training split
     * @param out a .safetensors file
     * @return what it hears of the test split
     */
    public Job<Confusion> trainEar(Path dataset, long seed, int epochs, Path out) {
        return runner.submit(
                "ear",
                progress -> new EarTraining(dataset, seed, epochs).run(room.engine(), out, (epoch, loss) -> {
                    progress.check();
                    progress.report(
                            epoch, epochs, String.format(java.util.Locale.ROOT, "pass %d, loss %.3f", epoch, loss));
                }));
    }
}
