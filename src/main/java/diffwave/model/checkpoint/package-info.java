/** Readers and writers of weights: safetensors, NumPy, and PyTorch checkpoints of lmnt and philsyn through a restricted pickle. */
package diffwave.model.checkpoint;
