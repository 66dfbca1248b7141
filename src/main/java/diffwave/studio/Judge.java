package diffwave.studio;

import diffwave.job.Job;
import diffwave.job.Runner;
import diffwave.judging.Confusion;
import diffwave.judging.EarTraining;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** How good models are: makes sound with them and has {@link diffwave.judging} hear it. Every call returns a job. */
public final class Judge {

    private final Runner runner;
    private final EngineRoom room;
    private final DigitJudging digits;
    private final VocoderJudging vocoders;

    Judge(Runner runner, EngineRoom room, DigitJudging digits, VocoderJudging vocoders) {
        this.runner = runner;
        this.room = room;
        this.digits = digits;
        this.vocoders = vocoders;
    }

    /**
     * How many of a model's digits are heard as asked.
     *
     * @param told of each sound and of the digit that was heard, on the device's thread
     */
    public Job<DigitFigures> digits(DigitTrial trial, BiConsumer<Take, Integer> told) {
        return runner.submit(trial.model(), progress -> digits.judge(trial, progress, told));
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
