/** The window around the screens: head, rail, inspector's place, foot, shortcuts. Knows screens only as {@link diffwave.ui.shell.Screen}. */
package diffwave.ui.shell;
