package diffwave.training;

import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Presets;
import diffwave.problem.Problem;
import diffwave.training.TrainingSettings.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings by name: ours for short runs, the paper's for each of its networks, and lmnt's. */
public final class TrainingPresets {

    private static final Map<String, Map<String, String>> OURS = ours();
    private static final String LMNT = "lmnt";
    private static final String PAPER = "paper";

    private TrainingPresets() {}

    /** What there is, smallest first: tiny, digits-8k, vocoder-22k, paper, lmnt, then the paper's networks. */
    public static List<String> names() {
        List<String> names = new java.util.ArrayList<>(OURS.keySet());
        names.add(PAPER);
        names.add(LMNT);
        names.addAll(Presets.names());
        return List.copyOf(names);
    }

    /**
     * A preset's settings.
     *
     * @throws Problem naming those that exist
     */
    public static TrainingSettings of(String name) {
        if (OURS.containsKey(name)) {
            return SettingText.with(paper("base"), OURS.get(name));
        }
        if (name.equals(PAPER)) {
            return paper("base");
        }
        if (name.equals(LMNT)) {
            return SettingText.with(paper("base"), lmnt());
        }
        if (Presets.names().contains(name)) {
            return paper(name);
        }
        throw new Problem("There is no preset \"" + name + "\"; choose one of " + String.join(", ", names()) + ".");
    }

    /** Section 5 of the paper: Adam 2e-4, batch 16, 16,000-sample crops (62 whole frames of a vocoder), squared error, no more. */
    private static TrainingSettings paper(String network) {
        ModelCard card = Presets.card(network);
        Architecture net = card.architecture();
        Optional<Architecture.Labels> labels = net.labels();
        boolean mel = net.mel().isPresent();
        int t = card.schedule().steps();
        return new TrainingSettings(
                net.channels(),
                net.layers(),
                net.cycle(),
                mel ? Told.MEL : labels.isPresent() ? Told.LABEL : Told.NOTHING,
                "tacotron2",
                t,
                card.schedule().beta(0),
                card.schedule().beta(t - 1),
                card.rate(),
                mel ? 62 * TrainingSettings.HOP : card.length().orElse(16_000),
                card.length().orElse(0),
                16,
                1,
                2e-4,
                0,
                0,
                0,
                0,
                diffwave.network.Lesson.Norm.SQUARED,
                0,
                0,
                labels.filter(Architecture.Labels::none).isPresent() ? 0.1 : 0,
                Beginning.Kind.LMNT,
                TrainingSettings.Numbers.FLOAT32,
                10,
                3,
                10,
                32,
                4,
                Math.min(t, 50));
    }

    /** lmnt's params.py: absolute error on 62 frames of its own mels, nothing else changed. */
    private static Map<String, String> lmnt() {
        return Map.of("loss", "absolute", "front_end", LMNT);
    }

    private static Map<String, Map<String, String>> ours() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("tiny", SettingText.parse("""
            channels=16,layers=6,cycle=6,told=auto,diffusion_steps=50,beta_last=0.05,rate=8000,window=2048,length=8000,batch=8,\
            lr=1e-3,warm_up=20,clip=1,ema=0.99,relative=0.7,dropout=0.1,beginning=heard,\
            save_minutes=1,every=1,validate=16,samples=2,sample_steps=10\
            """));
        all.put("digits-8k", SettingText.parse("""
            channels=48,layers=20,cycle=10,told=label,diffusion_steps=200,beta_last=0.02,rate=8000,window=4096,length=8000,batch=16,\
            lr=3e-4,warm_up=200,clip=1,ema=0.9995,relative=0.7,dropout=0.1,beginning=heard,\
            save_minutes=5,samples=4,sample_steps=20\
            """));
        all.put("vocoder-22k", SettingText.parse("""
            channels=32,layers=20,cycle=10,told=mel,diffusion_steps=50,beta_last=0.05,rate=22050,window=4096,batch=8,\
            lr=1e-3,warm_up=200,clip=1,ema=0.999,relative=0.15,beginning=heard,\
            save_minutes=5,samples=2,sample_steps=25\
            """));
        return all;
    }
}
