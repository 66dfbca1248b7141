/** Learning from a data set: beginning, lessons, Adam, averages, run folders with exact resume. Knows no screen and no judge. */
package diffwave.training;
