package diffwave.network;

import ai.djl.Device;
import diffwave.problem.Problem;
import java.util.Locale;

/**
 * Which device, and why.
 *
 * @param why a sentence for a person
 */
record DeviceChoice(Device device, String why) {

    private static final String UNTRIED = "Running on a GPU has not been tried by us yet: please tell us how it goes.";

    /**
     * @param gpus that the loaded PyTorch can use
     * @throws Problem where the device asked for is not there
     */
    static DeviceChoice of(EngineOptions options, int gpus) {
        String asked = options.device().toLowerCase(Locale.ROOT);
        if (asked.equals("cpu")) {
            return new DeviceChoice(Device.cpu(), "The processor is used as asked.");
        }
        if (asked.equals("auto")) {
            return gpus > 0
                    ? new DeviceChoice(Device.gpu(0), "The first GPU is used. " + UNTRIED)
                    : new DeviceChoice(Device.cpu(), "The processor is used: " + missing(options));
        }
        if (!asked.matches("cuda(:\\d{1,3})?")) {
            throw new Problem("There is no device \"" + options.device() + "\": say auto, cpu, cuda or cuda:N.");
        }
        int index = asked.equals("cuda") ? 0 : Integer.parseInt(asked.substring(5));
        if (index >= gpus) {
            throw new Problem("Device " + asked + " is not there: " + missing(options));
        }
        return new DeviceChoice(Device.gpu(index), "GPU " + index + " is used as asked. " + UNTRIED);
    }

    private static String missing(EngineOptions options) {
        return options.libtorch().isPresent()
                ? "the PyTorch in " + options.libtorch().get()
                        + " sees no GPU (it needs version 2.7.1 with CUDA 12.8 and" + " NVIDIA's driver)."
                : "a GPU needs libtorch 2.7.1 with CUDA 12.8; point PYTORCH_LIBRARY_PATH at its folder.";
    }
}
