/**
 * Recordings to learn from: folders in the layouts that data sets come in, what is wrong with them, edits beside them, a cache of their
 * samples, batches by number, and recording a data set of one's own. Knows audio, diffusion (for its random numbers) and job; trains nothing.
 */
package diffwave.dataset;
