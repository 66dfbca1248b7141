/**
 * The network in Java's Vector API: {@link diffwave.network.kernel.KernelNetwork} and what it is made of. Needs the module
 * {@code jdk.incubator.vector}, no PyTorch. All arrays are [sample][channel], channels filled up with zeros to whole vectors.
 */
package diffwave.network.kernel;
