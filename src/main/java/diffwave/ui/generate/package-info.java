/** The first screen: sounds out of noise, watched step by step. View-models know properties but no nodes. */
package diffwave.ui.generate;
