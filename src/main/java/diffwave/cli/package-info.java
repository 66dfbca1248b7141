/** The command line: parse, call the studio, print. */
package diffwave.cli;
