package diffwave.training.history;

import java.nio.ByteBuffer;

/** One {@code Event}: its step and the values of its {@code Summary} (tensorflow/core/framework/summary.proto). */
final class EventMessage {

    private static final int EVENT_STEP = 2;
    private static final int EVENT_SUMMARY = 5;
    private static final int SUMMARY_VALUE = 1;
    private static final int VALUE_TAG = 1;
    private static final int VALUE_SIMPLE = 2;
    private static final int VALUE_AUDIO = 6;
    private static final int VALUE_TENSOR = 8;
    private static final int AUDIO_ENCODED = 4;
    private static final int TENSOR_TYPE = 1;
    private static final int TENSOR_CONTENT = 4;
    private static final int TENSOR_FLOATS = 5;
    private static final int TENSOR_DOUBLES = 6;
    private static final int FLOAT = 1;
    private static final int DOUBLE = 2;

    private EventMessage() {}

    /**
     * @param file says where the bytes lie on disk: its offset is that of the first of them
     * @throws IndexOutOfBoundsException where the message is damaged
     */
    static void read(byte[] bytes, int from, int end, GrowingFile file, EventFile.Told told) {
        int step = 0;
        Protobuf event = new Protobuf(bytes, from, end);
        while (event.next()) {
            if (event.number() == EVENT_STEP) {
                step = Math.toIntExact(event.whole());
            }
        }
        event = new Protobuf(bytes, from, end);
        while (event.next()) {
            if (event.number() == EVENT_SUMMARY && event.holdsBytes()) {
                Protobuf summary = event.message();
                while (summary.next()) {
                    if (summary.number() == SUMMARY_VALUE && summary.holdsBytes()) {
                        value(summary.message(), step, file, told);
                    }
                }
            }
        }
    }

    private static void value(Protobuf value, int step, GrowingFile file, EventFile.Told told) {
        String tag = "";
        while (value.next()) {
            switch (value.number()) {
                case VALUE_TAG -> tag = value.text();
                case VALUE_SIMPLE -> scalar(tag, step, value.single(), told);
                case VALUE_TENSOR -> scalar(tag, step, single(value.message()), told);
                case VALUE_AUDIO -> audio(tag, step, value.message(), file, told);
                default -> {} // pictures, histograms, texts
            }
        }
    }

    private static void scalar(String tag, int step, float value, EventFile.Told told) {
        if (Float.isFinite(value) && step >= 0) {
            told.scalar(tag, step, value);
        }
    }

    /** The number of a tensor that holds one; NaN for another tensor. */
    private static float single(Protobuf tensor) {
        float found = Float.NaN;
        long type = 0;
        while (tensor.next()) {
            switch (tensor.number()) {
                case TENSOR_TYPE -> type = tensor.whole();
                case TENSOR_FLOATS -> found = tensor.holdsBytes() ? first(tensor, FLOAT) : tensor.single();
                case TENSOR_DOUBLES -> found = tensor.holdsBytes() ? first(tensor, DOUBLE) : (float) tensor.real();
                case TENSOR_CONTENT -> found = first(tensor, type);
                default -> {} // its shape
            }
        }
        return found;
    }

    private static float first(Protobuf numbers, long type) {
        ByteBuffer packed = numbers.numbers();
        if (type == FLOAT && packed.remaining() == Float.BYTES) {
            return packed.getFloat();
        }
        return type == DOUBLE && packed.remaining() == Double.BYTES ? (float) packed.getDouble() : Float.NaN;
    }

    private static void audio(String tag, int step, Protobuf audio, GrowingFile file, EventFile.Told told) {
        while (audio.next()) {
            if (audio.number() == AUDIO_ENCODED && audio.holdsBytes()) {
                told.sound(tag, step, file.path(), file.offset() + audio.from(), audio.length());
            }
        }
    }
}
