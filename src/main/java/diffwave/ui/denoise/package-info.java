/** The screen "Denoise": a recording before, after, and what was taken away; settings tried side by side. */
package diffwave.ui.denoise;
