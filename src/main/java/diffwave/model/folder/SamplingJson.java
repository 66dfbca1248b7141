package diffwave.model.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import diffwave.diffusion.Sampling;

/** A sampling as JSON, the same in a model's card and in a take's recipe. */
public final class SamplingJson {

    private SamplingJson() {}

    /** Fills an object. */
    public static void write(ObjectNode node, Sampling sampling) {
        CardWriter.sampling(node, sampling);
    }

    /**
     * @param file what it was read from, for the sentence where it is wrong
     */
    public static Sampling read(String file, JsonNode node) {
        JsonFields fields = JsonFields.of(file, node);
        return CardReader.named(fields, () -> CardReader.sampling(fields));
    }
}
