/** The window. Only here is a scene graph; what a person does lives in view-models that know none. */
package diffwave.ui;
