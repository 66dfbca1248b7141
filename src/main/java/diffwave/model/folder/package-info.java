/** Model folders on disk: model.json and model.safetensors, read, written and verified, and made from files of other programs. */
package diffwave.model.folder;
