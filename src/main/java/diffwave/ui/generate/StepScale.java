package diffwave.ui.generate;

/** How a slider of 0 … 1 counts steps: by squares, so that few steps, where one more matters, have more of its length. */
final class StepScale {

    private final Wish wish;

    StepScale(Wish wish) {
        this.wish = wish;
    }

    private int most() {
        return wish.model().get().map(card -> card.schedule().steps()).orElse(1);
    }

    /** Where the slider stands for the wished steps. */
    double place() {
        return most() < 2 ? 1 : Math.sqrt((wish.steps().get() - 1.0) / (most() - 1));
    }

    /** The slider was moved: sets the steps, unless it only stands where they are. */
    void slide(double place) {
        if (Math.abs(place - place()) > 1e-9) {
            wish.steps().set((int) Math.round(1 + place * place * (most() - 1)));
        }
    }
}
