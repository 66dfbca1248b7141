/** What a model is: its architecture, weights, card and folder. No DJL. */
package diffwave.model;
