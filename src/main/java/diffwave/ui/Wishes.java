package diffwave.ui;

import diffwave.ui.denoise.DenoiseChanger;
import diffwave.ui.denoise.DenoiseViewModel;
import diffwave.ui.generate.GenerateChanger;
import diffwave.ui.generate.GenerateViewModel;
import diffwave.ui.generate.Wish;
import diffwave.ui.interpolate.InterpolateChanger;
import diffwave.ui.interpolate.InterpolateViewModel;
import diffwave.ui.interpolate.Mixture;
import diffwave.ui.sampling.Controls;
import diffwave.ui.takes.Changer;
import diffwave.ui.vocode.VocodeChanger;
import diffwave.ui.vocode.VocodeViewModel;
import java.util.List;

/** What is asked for on the four screens that make sound: kept by a session, and put back where a take is changed. */
record Wishes(
        GenerateViewModel generate,
        VocodeViewModel vocode,
        DenoiseViewModel denoise,
        InterpolateViewModel interpolate) {

    private static final int PAPER_STEPS = 200;

    /** The controls of each screen, in the order of the screens here; kept by a session, and taken back by an undo. */
    List<Controls> controls() {
        Wish wish = generate.wish();
        return List.of(
                new Controls("generate")
                        .sampling(wish)
                        .label(wish.label(), wish)
                        .whole("count", wish.count(), () -> Wish.MOST)
                        .whole("strength", wish.strength(), () -> PAPER_STEPS),
                new Controls("vocode").sampling(vocode.choice()).flag("matched", vocode.matched()),
                new Controls("denoise")
                        .sampling(denoise.choice())
                        .whole("step", denoise.step(), () -> PAPER_STEPS)
                        .flag("scaled", denoise.scaled())
                        .flag("band", denoise.keepBand())
                        .number("amount", denoise.listening().amount(), 1),
                new Controls("interpolate")
                        .sampling(interpolate.choice())
                        .label(interpolate.label(), interpolate.choice())
                        .whole("step", interpolate.step(), () -> PAPER_STEPS)
                        .flag("shared", interpolate.shared())
                        .one("mixture", interpolate.mixture(), Mixture.values())
                        .number("lambda", interpolate.lambda(), 1));
    }

    /** Where a take's wish can be changed; each brings its screen to the front. */
    List<Changer> changers(Runnable toGenerate, Runnable toVocode, Runnable toDenoise, Runnable toInterpolate) {
        return List.of(
                new GenerateChanger(generate.wish(), toGenerate),
                new VocodeChanger(vocode, toVocode),
                new DenoiseChanger(denoise, toDenoise),
                new InterpolateChanger(interpolate, toInterpolate));
    }
}
