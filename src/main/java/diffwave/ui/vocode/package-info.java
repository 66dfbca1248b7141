/** The screen "Vocode": from mel to sound, and schedules side by side. */
package diffwave.ui.vocode;
