/** A sweep of one or two parameters, and a batch, as a grid of takes to audition. A mode of Generate, no screen of its own. */
package diffwave.ui.sweep;
