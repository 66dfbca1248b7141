/** The screen "Interpolate": between two speakers (paper, 5.4). */
package diffwave.ui.interpolate;
