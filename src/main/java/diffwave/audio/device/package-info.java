/**
 * The sound card: playing, recording, the list of devices. Everything above the lines is tested with lines made of arrays;
 * only {@code JavaSound…} knows {@code javax.sound}. What is played and when is decided by whoever calls.
 */
package diffwave.audio.device;
