package diffwave.studio;

/** A wish for sound, of any task that a recipe tells enough of to wish it again. */
public sealed interface Making permits Generate, Vocode, Denoise, Interpolate, Vary {

    /** An installed model's name. */
    String model();

    /** Of the noise. */
    long seed();

    /** The same with another seed. */
    default Making withSeed(long other) {
        return switch (this) {
            case Generate g ->
                new Generate(g.model(), g.label(), g.sampling(), other, g.count(), g.samples(), g.noise());
            case Vocode v ->
                new Vocode(v.model(), v.source(), v.frontEnd(), v.sampling(), other, v.noise(), v.matched());
            case Denoise d ->
                new Denoise(d.model(), d.source(), d.label(), d.sampling(), d.step(), d.scale(), other, d.keepBand());
            case Vary v -> new Vary(v.model(), v.source(), v.label(), v.sampling(), v.step(), other);
            case Interpolate i ->
                new Interpolate(
                        i.model(),
                        i.a(),
                        i.b(),
                        i.label(),
                        i.sampling(),
                        i.step(),
                        i.lambdas(),
                        i.sharedNoise(),
                        i.compensated(),
                        i.spherical(),
                        other);
        };
    }
}
