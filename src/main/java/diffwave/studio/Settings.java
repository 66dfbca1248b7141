package diffwave.studio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person has set for the whole studio.
 *
 * @param look which theme: the system's, dark or light
 * @param device "auto", "cpu", "cuda" or "cuda:N"; from the next start on
 * @param threads of the processor; empty for one a core; from the next start on
 * @param precision what networks compute in; from the next start on
 * @param libtorch folder of a PyTorch with CUDA; empty for the one that came along; from the next start on
 * @param volume of playing, 0 … 1
 * @param sound which devices are played on and recorded from
 * @param comfort how the window behaves
 * @param models a folder of models besides the usual ones; from the next start on
 * @param lately which files were opened last, and where they lay
 */
public record Settings(
        Look look,
        String device,
        OptionalInt threads,
        PrecisionWish precision,
        Optional<Path> libtorch,
        double volume,
        SoundCards sound,
        Comfort comfort,
        Optional<Path> models,
        Lately lately) {

    /**
     * Devices by name; "" for the system's choice.
     *
     * @param output played on
     * @param input recorded from
     */
    public record SoundCards(String output, String input) {

        /** The system's. */
        public static final SoundCards USUAL = new SoundCards("", "");
    }

    /**
     * How the window behaves.
     *
     * @param scale of everything in percent, 100 … 200; empty for the system's; from the next start on
     * @param language from the next start on
     * @param calm whether nothing fades or slides
     * @param toured whether the first tour was shown
     */
    public record Comfort(OptionalInt scale, Language language, boolean calm, boolean toured) {

        public static final Comfort USUAL = new Comfort(OptionalInt.empty(), Language.SYSTEM, false, false);

        public Comfort withScale(OptionalInt other) {
            return new Comfort(other, language, calm, toured);
        }

        public Comfort withLanguage(Language other) {
            return new Comfort(scale, other, calm, toured);
        }

        public Comfort withCalm(boolean other) {
            return new Comfort(scale, language, other, toured);
        }

        public Comfort withToured(boolean other) {
            return new Comfort(scale, language, calm, other);
        }
    }

    /** What the window speaks. */
    public enum Language {
        SYSTEM,
        ENGLISH,
        KOREAN;

        /** Its locale; the system's where nothing was chosen. */
        public Locale locale() {
            return switch (this) {
                case SYSTEM -> Locale.getDefault();
                case ENGLISH -> Locale.ENGLISH;
                case KOREAN -> Locale.KOREAN;
            };
        }
    }

    /** Which theme is worn. */
    public enum Look {
        SYSTEM,
        DARK,
        LIGHT;

        /** Its word in the settings file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What holds until somebody sets something. */
    public static final Settings USUAL =
            new Settings(Look.SYSTEM, "auto", OptionalInt.empty(), PrecisionWish.AUTO, Optional.empty(), 0.8);

    /** Engine, look and volume, with everything else as usual. */
    public Settings(
            Look look,
            String device,
            OptionalInt threads,
            PrecisionWish precision,
            Optional<Path> libtorch,
            double volume) {
        this(
                look,
                device,
                threads,
                precision,
                libtorch,
                volume,
                SoundCards.USUAL,
                Comfort.USUAL,
                Optional.empty(),
                Lately.NONE);
    }

    public Settings withLook(Look other) {
        return new Settings(other, device, threads, precision, libtorch, volume, sound, comfort, models, lately);
    }

    public Settings withDevice(String other) {
        return new Settings(look, other, threads, precision, libtorch, volume, sound, comfort, models, lately);
    }

    public Settings withThreads(OptionalInt other) {
        return new Settings(look, device, other, precision, libtorch, volume, sound, comfort, models, lately);
    }

    public Settings withPrecision(PrecisionWish other) {
        return new Settings(look, device, threads, other, libtorch, volume, sound, comfort, models, lately);
    }

    public Settings withLibtorch(Optional<Path> other) {
        return new Settings(look, device, threads, precision, other, volume, sound, comfort, models, lately);
    }

    public Settings withVolume(double other) {
        return new Settings(look, device, threads, precision, libtorch, other, sound, comfort, models, lately);
    }

    public Settings withSound(SoundCards other) {
        return new Settings(look, device, threads, precision, libtorch, volume, other, comfort, models, lately);
    }

    public Settings withComfort(Comfort other) {
        return new Settings(look, device, threads, precision, libtorch, volume, sound, other, models, lately);
    }

    public Settings withModels(Optional<Path> other) {
        return new Settings(look, device, threads, precision, libtorch, volume, sound, comfort, other, lately);
    }

    public Settings withLately(Lately other) {
        return new Settings(look, device, threads, precision, libtorch, volume, sound, comfort, models, other);
    }
}
