/** A pickle as data: read without running anything, with an allow-list of names, and written. Knows no torch file and no tensor. */
package diffwave.model.checkpoint.pickle;
