/** Hearing: the port to the sound device, its view-model and the left half of the foot. */
package diffwave.ui.transport;
