/** What was made: the shelf that every screen fills, its cards and tray, and the ways out of it. */
package diffwave.ui.takes;
