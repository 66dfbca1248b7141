/**
 * The mathematics of diffusion: schedules, alignment, samplers (one algorithm, one file), noise. Pure Java on plain
 * arrays with coefficients in double; knows no network, no file and no screen.
 */
package diffwave.diffusion;
