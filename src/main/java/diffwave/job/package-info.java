/** Work that takes a while: jobs, their progress and cancellation, and the one thread that owns the device. Knows nothing. */
package diffwave.job;
