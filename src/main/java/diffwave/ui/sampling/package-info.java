/** The controls that every screen shares: model, steps, seed, sampler, schedule. */
package diffwave.ui.sampling;
