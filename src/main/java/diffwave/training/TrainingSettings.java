package diffwave.training;

import diffwave.diffusion.Schedule;
import diffwave.network.Lesson;
import diffwave.problem.Problem;

/**
 * All that decides how a run learns. Each component is a key of {@code --set} ({@link SettingText}); docs/training.md explains them.
 *
 * @param channels C of a new network
 * @param layers N
 * @param cycle D
 * @param told what the network is told
 * @param frontEnd the mels' recipe, where it is told one
 * @param diffusionSteps T
 * @param betaFirst β of the first step
 * @param betaLast β of the last
 * @param rate samples per second
 * @param window samples of each sound in a batch; of a vocoder, a whole number of frames
 * @param length of the sounds that the finished model makes; 0 for any
 * @param batch sounds of a batch
 * @param accumulate batches of a step
 * @param lr Adam's rate, after warming up
 * @param warmUp steps in which the rate rises from nothing
 * @param cosine the step at which the rate has fallen to a tenth, along a cosine; 0 to stay
 * @param clip the gradient's largest norm; 0 for any
 * @param ema share of the old average that a step keeps; 0 for no averages
 * @param loss how an error is measured
 * @param relative r of SPEC 8: 0 weighs as the paper does, 1 counts every noise level alike
 * @param minSnr γ of min-SNR weights (Hang and others, arXiv 2303.09556); 0 for none
 * @param dropout share of labels that are withheld, so that guidance can work
 * @param beginning what the weights are before the first step
 * @param precision what the network computes in
 * @param saveMinutes from one checkpoint to the next
 * @param keep checkpoints that stay, beside the best
 * @param every steps of a row in metrics.csv
 * @param validate sounds of the validation split that each checkpoint is measured on
 * @param samples sounds made at each checkpoint
 * @param sampleSteps evaluations for each
 */
public record TrainingSettings(
        int channels,
        int layers,
        int cycle,
        Told told,
        String frontEnd,
        int diffusionSteps,
        double betaFirst,
        double betaLast,
        int rate,
        int window,
        int length,
        int batch,
        int accumulate,
        double lr,
        int warmUp,
        int cosine,
        double clip,
        double ema,
        Lesson.Norm loss,
        double relative,
        double minSnr,
        double dropout,
        Beginning.Kind beginning,
        Numbers precision,
        double saveMinutes,
        int keep,
        int every,
        int validate,
        int samples,
        int sampleSteps) {

    /** What a network is told about a sound. */
    public enum Told {
        /** Its label, where the data set has labels; else nothing. */
        AUTO,
        NOTHING,
        LABEL,
        MEL
    }

    /** What the network computes in; weights, moments and averages are float32 always. */
    public enum Numbers {
        FLOAT32,
        BFLOAT16
    }

    /** Frames are this many samples apart in both recipes. */
    static final int HOP = 256;

    public TrainingSettings {
        within("window", window, 1, 10_000_000);
        within("batch", batch, 1, 4_096);
        within("accumulate", accumulate, 1, 10_000);
        within("rate", rate, 1_000, 384_000);
        within("length", length, 0, 10_000_000);
        within("lr", lr, 0, 1);
        within("warm_up", warmUp, 0, 1_000_000_000);
        within("cosine", cosine, 0, 1_000_000_000);
        within("clip", clip, 0, 1e9);
        within("ema", ema, 0, 0.999999999);
        within("relative", relative, 0, 1);
        within("min_snr", minSnr, 0, 1e9);
        within("dropout", dropout, 0, 1);
        within("save_minutes", saveMinutes, 0, 1e6);
        within("keep", keep, 1, 1_000);
        within("every", every, 1, 1_000_000);
        within("validate", validate, 0, 100_000);
        within("samples", samples, 0, 100);
        within("sample_steps", sampleSteps, 1, 10_000);
        if (!frontEnd.equals("tacotron2") && !frontEnd.equals("lmnt")) {
            throw new Problem("front_end is \"" + frontEnd + "\"; it is tacotron2 or lmnt.");
        }
        if (told == Told.MEL && (window % HOP != 0 || rate != 22_050)) {
            throw new Problem("A vocoder learns from whole frames of " + HOP + " samples at 22,050 Hz; window is "
                    + window + " and rate " + rate + ".");
        }
        if (relative > 0 && minSnr > 0) {
            throw new Problem("relative and min_snr are two ways to weigh noise levels; set one of them to 0.");
        }
    }

    private static void within(String key, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new Problem(key + " is " + SettingText.number(value) + "; it lies between "
                    + SettingText.number(least) + " and " + SettingText.number(most) + ".");
        }
    }

    /** The noise schedule. */
    public Schedule schedule() {
        return Schedule.linear(diffusionSteps, betaFirst, betaLast);
    }

    /** Whether mels are made. */
    public boolean hearsMel() {
        return told == Told.MEL;
    }
}
