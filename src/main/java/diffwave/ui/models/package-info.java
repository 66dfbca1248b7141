/** The screen "Models": what is installed, in full; brought in, checked, carried out, removed. */
package diffwave.ui.models;
