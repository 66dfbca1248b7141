/** Sound: clips, decoding and encoding, resampling, spectra, mel front ends, pitch, playing and recording. Knows no other room. */
package diffwave.audio;
