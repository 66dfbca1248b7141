/** Pictures of sound: layers over one time axis. A layer paints any signal; a {@link diffwave.ui.signal.Viewport} is shared by all layers of a pane. */
package diffwave.ui.signal;
