/**
 * The port to the process engine: starting, telling, completing, reading models. With {@code
 * modelling} the only importer of Camunda. The engine is told what happened; business state lives
 * in the features above.
 */
@ApplicationModule(allowedDependencies = {"shared", "modelcheck", "worktime"})
package org.gridcase.workflow;

import org.springframework.modulith.ApplicationModule;
