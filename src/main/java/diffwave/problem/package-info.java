/** The one kind of error for what a person can mend. Every room may use it; it knows none. */
package diffwave.problem;
