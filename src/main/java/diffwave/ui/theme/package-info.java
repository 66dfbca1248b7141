/** Colours, type, icons and words of the window: the one place where a view may look for them. Knows no screen. */
package diffwave.ui.theme;
