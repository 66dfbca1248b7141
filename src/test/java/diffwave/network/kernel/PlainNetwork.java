package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.model.Weights;
import diffwave.network.StepCode;

/**
 * SPEC-NET 1 in double precision, without conditions and without any library: what is asked where PyTorch cannot be (libtorch
 * 2.7.1 computes a convolution of kernel 3 with 72 or 100 channels wrongly by a sixth on processors with AVX-512).
 */
final class PlainNetwork {

    private final Architecture a;
    private final Weights weights;

    PlainNetwork(Architecture a, Weights weights) {
        this.a = a;
        this.weights = weights;
    }

    double[] predict(float[] x, int steps, double t) {
        int c = a.channels();
        double[] s = widen(new StepCode(a, steps).at(t));
        for (String name : new String[] {"diffusion_embedding.projection1", "diffusion_embedding.projection2"}) {
            s = linear(name, s);
            for (int i = 0; i < s.length; i++) {
                s[i] *= sigmoid(s[i]);
            }
        }
        double[][] h = new double[x.length][];
        double[][] sum = new double[x.length][c];
        for (int n = 0; n < x.length; n++) {
            h[n] = relu(linear("input_projection", x[n]));
        }
        for (int i = 0; i < a.layers(); i++) {
            layer(i, h, linear("residual_layers." + i + ".diffusion_projection", s), sum);
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

    private void layer(int i, double[][] h, double[] p, double[][] sum) {
        int c = a.channels();
        int d = a.dilation(i);
        String name = "residual_layers." + i + ".";
        float[] w = values(name + "dilated_conv.weight");
        float[] b = values(name + "dilated_conv.bias");
        double[][] next = new double[h.length][c];
        for (int n = 0; n < h.length; n++) {
            double[] y = widen(b);
            for (int tap = 0; tap < 3; tap++) {
                int at = n + (tap - 1) * d;
                for (int out = 0; out < 2 * c && at >= 0 && at < h.length; out++) {
                    for (int k = 0; k < c; k++) {
                        y[out] += w[(out * c + k) * 3 + tap] * (h[at][k] + p[k]);
                    }
                }
            }
            double[] z = new double[c];
            for (int k = 0; k < c; k++) {
                z[k] = a.gate() == Architecture.Gate.FIRST
                        ? sigmoid(y[k]) * Math.tanh(y[c + k])
                        : Math.tanh(y[k]) * sigmoid(y[c + k]);
            }
            double[] out = linear(name + "output_projection", z);
            for (int k = 0; k < c; k++) {
                double base = h[n][k] + (a.residual() == Architecture.Residual.WITH_STEP ? p[k] : 0);
                next[n][k] = (base + out[k]) * Math.sqrt(0.5);
                sum[n][k] += out[c + k];
            }
        }
        System.arraycopy(next, 0, h, 0, h.length);
    }

    private float[] values(String name) {
        return weights.tensors().get(name).values();
    }

    private double[] linear(String name, double... x) {
        float[] w = values(name + ".weight");
        double[] y = widen(values(name + ".bias"));
        for (int out = 0; out < y.length; out++) {
            for (int k = 0; k < x.length; k++) {
                y[out] += w[out * x.length + k] * x[k];
            }
        }
        return y;
    }

    private static double[] widen(float... numbers) {
        double[] wide = new double[numbers.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = numbers[i];
        }
        return wide;
    }

    private static double[] relu(double... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.max(0, numbers[i]);
        }
        return numbers;
    }

    private static double sigmoid(double v) {
        return 1 / (1 + Math.exp(-v));
    }
}
