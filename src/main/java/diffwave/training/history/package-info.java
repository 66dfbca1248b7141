/**
 * A training run as it lies on disk: figures over the steps, errors by noise level, samples, how it stands (docs/run-folder.md), read
 * while it grows. It knows nothing of the trainer: TensorBoard's event files of another program open too.
 */
package diffwave.training.history;
