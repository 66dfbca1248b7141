package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.network.Condition;
import diffwave.network.Lesson;
import diffwave.network.StepCode;

/** SPEC-NET 1 and a lesson's loss in double precision, with conditions and without any library: what gradients are measured by. */
final class PlainLoss {

    private final Architecture a;
    private final int steps;
    private final Lesson lesson;
    private final Places places;
    private double[] parameters = {};

    PlainLoss(Architecture a, int steps, Lesson lesson) {
        this.a = a;
        this.steps = steps;
        this.lesson = lesson;
        places = new Places(a);
    }

    double of(double[] all) {
        parameters = all;
        double loss = 0;
        for (int row = 0; row < lesson.rows(); row++) {
            double[] predicted = predict(row);
            double error = 0;
            for (int n = 0; n < predicted.length; n++) {
                double difference = predicted[n] - lesson.epsilon()[row][n];
                error += lesson.norm() == Lesson.Norm.SQUARED ? difference * difference : Math.abs(difference);
            }
            loss += lesson.weights()[row] * error / predicted.length / lesson.rows();
        }
        return loss;
    }

    private double[] predict(int row) {
        float[] x = lesson.x()[row];
        int c = a.channels();
        double[] s = new double[a.embedding()];
        float[] code = new StepCode(a, steps).at(lesson.t()[row]);
        for (int i = 0; i < s.length; i++) {
            s[i] = code[i];
        }
        s = silu(linear("diffusion_embedding.projection2", silu(linear("diffusion_embedding.projection1", s))));
        double[][] told = told(lesson.conditions().get(row), x.length);
        double[][] h = new double[x.length][];
        double[][] sum = new double[x.length][c];
        for (int n = 0; n < x.length; n++) {
            h[n] = relu(linear("input_projection", x[n]));
        }
        for (int i = 0; i < a.layers(); i++) {
            h = layer(i, h, linear("residual_layers." + i + ".diffusion_projection", s), told, sum);
        }
        double[] epsilon = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < c; k++) {
                sum[n][k] *= Math.sqrt(1.0 / a.layers());
            }
            epsilon[n] = linear("output_projection", relu(linear("skip_projection", sum[n])))[0];
        }
        return epsilon;
    }

    private double[][] layer(int i, double[][] h, double[] p, double[][] told, double[][] sum) {
        int c = a.channels();
        int d = a.dilation(i);
        String name = "residual_layers." + i + ".";
        int w = places.at(name + "dilated_conv.weight");
        String projection = name + (a.mel().isPresent() ? "conditioner_projection" : "label_projection");
        double[][] next = new double[h.length][c];
        for (int n = 0; n < h.length; n++) {
            double[] y = bias(name + "dilated_conv", 2 * c);
            for (int tap = 0; tap < 3; tap++) {
                int at = n + (tap - 1) * d;
                for (int out = 0; out < 2 * c && at >= 0 && at < h.length; out++) {
                    for (int k = 0; k < c; k++) {
                        y[out] += parameters[w + (out * c + k) * 3 + tap] * (h[at][k] + p[k]);
                    }
                }
            }
            double[] extra = told.length > 0 ? linear(projection, told[n]) : new double[2 * c];
            double[] z = new double[c];
            for (int k = 0; k < c; k++) {
                double low = y[k] + extra[k];
                double high = y[c + k] + extra[c + k];
                z[k] = a.gate() == Architecture.Gate.FIRST
                        ? sigmoid(low) * Math.tanh(high)
                        : Math.tanh(low) * sigmoid(high);
            }
            double[] out = linear(name + "output_projection", z);
            for (int k = 0; k < c; k++) {
                double base = h[n][k] + (a.residual() == Architecture.Residual.WITH_STEP ? p[k] : 0);
                next[n][k] = (base + out[k]) * Math.sqrt(0.5);
                sum[n][k] += out[c + k];
            }
        }
        return next;
    }

    /** For each sample what the layers are told. */
    private double[][] told(Condition condition, int samples) {
        return switch (condition) {
            case Condition.None none -> new double[0][];
            case Condition.Labels labels -> {
                int at = places.at("label_embedding.weight") + labels.rows()[0] * Architecture.LABEL_WIDTH;
                double[][] all = new double[samples][];
                java.util.Arrays.fill(all, java.util.Arrays.copyOfRange(parameters, at, at + Architecture.LABEL_WIDTH));
                yield all;
            }
            case Condition.Mel mel -> upsampled(mel.values(), samples);
        };
    }

    private double[][] upsampled(float[][] mel, int samples) {
        double[][] x = new double[mel[0].length][mel.length];
        for (int frame = 0; frame < x.length; frame++) {
            for (int band = 0; band < mel.length; band++) {
                x[frame][band] = mel[band][frame];
            }
        }
        for (int stage = 0; stage < a.mel().orElseThrow().strides().size(); stage++) {
            int s = a.mel().orElseThrow().strides().get(stage);
            String name = "spectrogram_upsampler.conv" + (stage + 1);
            int w = places.at(name + ".weight");
            double[][] y = new double[x.length * s][mel.length];
            for (int j = 0; j < y.length; j++) {
                for (int m = 0; m < mel.length; m++) {
                    double sum = bias(name, 1)[0];
                    for (int tap = 0; tap < 6; tap++) {
                        int band = m + 1 - tap / 2;
                        int q = (j + s / 2) / s - tap % 2;
                        if (band >= 0 && band < mel.length && q >= 0 && q < x.length) {
                            int place = tap / 2 * 2 * s + (j + s / 2) % s + tap % 2 * s;
                            sum += parameters[w + place] * x[q][band];
                        }
                    }
                    y[j][m] = sum < 0 ? 0.4 * sum : sum;
                }
            }
            x = y;
        }
        return java.util.Arrays.copyOf(x, samples);
    }

    private double[] bias(String name, int count) {
        int at = places.at(name + ".bias");
        return java.util.Arrays.copyOfRange(parameters, at, at + count);
    }

    private double[] linear(String name, double... x) {
        int from = places.at(name + ".weight");
        int outputs = (places.at(name + ".bias") - from) / x.length;
        double[] y = bias(name, outputs);
        for (int out = 0; out < outputs; out++) {
            for (int k = 0; k < x.length; k++) {
                y[out] += parameters[from + out * x.length + k] * x[k];
            }
        }
        return y;
    }

    private static double[] relu(double... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.max(0, numbers[i]);
        }
        return numbers;
    }

    private static double[] silu(double... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= sigmoid(numbers[i]);
        }
        return numbers;
    }

    private static double sigmoid(double v) {
        return 1 / (1 + Math.exp(-v));
    }
}
