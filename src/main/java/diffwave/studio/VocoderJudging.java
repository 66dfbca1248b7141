package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.audio.GriffinLim;
import diffwave.audio.MelFrontEnd;
import diffwave.audio.MelMatch;
import diffwave.diffusion.StepObserver;
import diffwave.job.Progress;
import diffwave.judging.Nearness;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copy synthesis of recordings by a vocoder, beside Griffin–Lim from the same mel and beside other programs' sounds. */
final class VocoderJudging {

    private final ModelShelf shelf;
    private final Vocoding vocoding;

    VocoderJudging(ModelShelf shelf, Vocoding vocoding) {
        this.shelf = shelf;
        this.vocoding = vocoding;
    }

    VocoderFigures judge(VocoderTrial trial, Progress progress) {
        ModelCard card = shelf.find(trial.model()).card();
        if (card.architecture().mel().isEmpty()) {
            throw new Problem(card.title() + " hears no mel: choose a vocoder, or `judge digits`.");
        }
        OtherSounds others = new OtherSounds(trial.beside());
        // all are read before the first is judged: a bad last file must not cost an hour
        Map<Source, MelInput> inputs = new LinkedHashMap<>();
        Map<Source, Map<String, Clip>> beside = new LinkedHashMap<>();
        for (Source source : trial.recordings()) {
            inputs.put(source, input(source, card));
            beside.put(source, others.of(source.name(), card.rate()));
        }
        List<VocoderFigures.Row> rows = new ArrayList<>();
        for (Map.Entry<Source, MelInput> input : inputs.entrySet()) {
            Progress part = Part.of(progress, rows.size(), inputs.size());
            rows.add(row(trial, card, input.getKey(), input.getValue(), beside.get(input.getKey()), part));
        }
        return new VocoderFigures(rows);
    }

    private VocoderFigures.Row row(
            VocoderTrial trial,
            ModelCard card,
            Source source,
            MelInput input,
            Map<String, Clip> beside,
            Progress progress) {
        Clip recording = input.original().orElseThrow();
        Map<String, Nearness> makers = new LinkedHashMap<>();
        Vocode wish = new Vocode(
                trial.model(),
                source,
                java.util.Optional.empty(),
                trial.sampling(),
                trial.seed(),
                java.util.Optional.empty(),
                false);
        Take take = vocoding.make(wish, progress, StepObserver.NONE);
        makers.put(VocoderFigures.MODEL, Nearness.between(recording, take.clip()));
        if (card.architecture().mel().orElseThrow().hop() == MelFrontEnd.HOP) {
            Clip matched = MelMatch.of(take.clip(), input.mel());
            makers.put(VocoderFigures.MATCHED, Nearness.between(recording, matched));
        }
        makers.put(VocoderFigures.GRIFFIN_LIM, Nearness.between(recording, GriffinLim.vocode(input.mel())));
        beside.forEach((name, clip) -> makers.put(name, Nearness.between(recording, clip)));
        return new VocoderFigures.Row(OtherSounds.stem(source.name()), recording.seconds(), makers);
    }

    private static MelInput input(Source source, ModelCard card) {
        MelInput input = Sources.melInput(source, card);
        if (input.original().isEmpty()) {
            throw new Problem(source.name() + " is a mel; a vocoder is judged against recordings.");
        }
        return input;
    }
}
