/** The screen "Train": a run while it goes on, or one that lies on disk; its curves, its errors by noise level, what it says. */
package diffwave.ui.train;
