package diffwave.ui.sampling;

/** How a slider of 0 … 1 counts steps: by squares, so that few steps, where one more matters, have more of its length. */
public final class StepScale {

    private final SamplingChoice choice;

    public StepScale(SamplingChoice choice) {
        this.choice = choice;
    }

    private int most() {
        return choice.model().get().map(card -> card.schedule().steps()).orElse(1);
    }

    /** Where the slider stands for the wished steps. */
    public double place() {
        return most() < 2 ? 1 : Math.sqrt((choice.steps().get() - 1.0) / (most() - 1));
    }

    /** The slider was moved: sets the steps, unless it only stands where they are. */
    public void slide(double place) {
        if (Math.abs(place - place()) > 1e-9) {
            choice.steps().set((int) Math.round(1 + place * place * (most() - 1)));
        }
    }
}
