/** What a person does, without a screen: generate, vocode, denoise, interpolate as plain calls that return a take. */
package diffwave.studio;
