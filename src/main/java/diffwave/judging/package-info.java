/**
 * How good a model is, by number: an ear that says which digit it hears, and distances of a vocoder's sound to the recording. Makes
 * no sound itself: the studio brings it.
 */
package diffwave.judging;
