/** The screen "Data set": its recordings, what is wrong with them, hearing, relabelling and leaving them out, and recording one's own. */
package diffwave.ui.dataset;
