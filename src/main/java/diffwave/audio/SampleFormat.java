package diffwave.audio;

/** How a sample is written into a file. */
public enum SampleFormat {
    /** 16 bit integers, full scale 32,768. */
    PCM16(16),
    /** 24 bit integers, full scale 8,388,608. */
    PCM24(24),
    /** 32 bit floats: nothing is rounded or cut. */
    FLOAT32(32);

    private final int bits;

    SampleFormat(int bits) {
        this.bits = bits;
    }

    public int bits() {
        return bits;
    }

    public int bytes() {
        return bits / 8;
    }

    /** Whether samples beyond full scale are cut ({@link Clipping} counts them). */
    public boolean clips() {
        return this != FLOAT32;
    }

    /** The nearest integer of an integer format; samples beyond full scale become the largest. */
    int quantised(float sample) {
        double scale = Math.scalb(1.0, bits - 1);
        return (int) Math.clamp(Math.rint(sample * scale), -scale, scale - 1);
    }
}
