/** Work beside the FX thread and the one way back onto it. Plain executors, so that tests need no toolkit. */
package diffwave.ui.flow;
