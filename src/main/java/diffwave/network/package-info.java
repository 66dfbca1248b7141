/** The network itself and the engine beneath it. */
package diffwave.network;
