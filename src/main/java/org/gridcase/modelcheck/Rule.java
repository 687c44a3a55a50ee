package org.gridcase.modelcheck;

import java.util.List;

/** A rule of the house for models that are safe. */
interface Rule {

    List<Rule> ALL =
            List.of(
                    new ProcessRules(),
                    new StepRules(),
                    new GatewayRules(),
                    new WayRules(),
                    new TidyRules(),
                    new CodeRules(),
                    new VariableRules());

    void check(Model model, Look look);
}
