/**
 * What a process model and a form may say. A model is code: what is not on the list here reaches
 * neither the engine nor a person, see decision 0013. Knows neither engine nor database, so that
 * the wall, the editor's checks and the command line all ask the same questions.
 */
@ApplicationModule(allowedDependencies = {"shared", "form"})
package org.gridcase.modelcheck;

import org.springframework.modulith.ApplicationModule;
