package diffwave.training;

/** Adam's rate at each step: a straight rise, then as it is, or a cosine down to a tenth. */
final class LearningRate {

    private static final double LEAST = 0.1;

    private LearningRate() {}

    /**
     * @param step from 1
     */
    static double at(TrainingSettings settings, long step) {
        double warm = settings.warmUp() == 0 ? 1 : Math.min(1, (double) step / settings.warmUp());
        if (settings.cosine() == 0) {
            return settings.lr() * warm;
        }
        double share = Math.clamp(
                (double) (step - settings.warmUp()) / Math.max(1, settings.cosine() - settings.warmUp()), 0.0, 1.0);
        return settings.lr() * warm * (LEAST + (1 - LEAST) * (1 + Math.cos(Math.PI * share)) / 2);
    }
}
