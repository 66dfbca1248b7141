/** What outlives the window: takes and the window's state as a `.dwstudio` file, and beside the running program. No screen, no sound. */
package diffwave.studio.session;
