package org.gridcase.modelcheck;

import java.util.List;

/** A gateway that decides has a name, a default and a condition on every other way. */
final class GatewayRules implements Rule {

    @Override
    public void check(Model model, Look look) {
        model.elements("bpmn:exclusiveGateway").forEach(gateway -> decides(model, gateway, look));
        for (Node gateway : model.elements().values()) {
            if (gateway.name().endsWith("Gateway")) {
                int in = model.into(gateway).size();
                int out = model.outOf(gateway).size();
                look.expect(in < 2 || out < 2, gateway, "modelcheck.gateway.joinsAndForks");
                look.hint(in > 1 || out > 1, gateway, "modelcheck.gateway.superfluous");
            }
        }
        for (Node flow : model.flows()) {
            Node source = model.elements().get(flow.get("sourceRef"));
            look.expect(
                    flow.child("bpmn:conditionExpression").isEmpty()
                            || (source != null && source.is("bpmn:exclusiveGateway")),
                    flow,
                    "modelcheck.gateway.decidesElsewhere");
        }
        model.elements("bpmn:eventBasedGateway").stream()
                .flatMap(gateway -> model.outOf(gateway).stream())
                .forEach(
                        flow ->
                                look.expect(
                                        model.target(flow) != null
                                                && model.target(flow)
                                                        .is("bpmn:intermediateCatchEvent"),
                                        flow,
                                        "modelcheck.gateway.waitsForEvents"));
    }

    private static void decides(Model model, Node gateway, Look look) {
        List<Node> ways = model.outOf(gateway);
        if (ways.size() < 2) {
            return;
        }
        String usual = gateway.get("default");
        look.expect(gateway.get("name") != null, gateway, "modelcheck.gateway.unnamed");
        look.expect(
                ways.stream().anyMatch(way -> way.id() != null && way.id().equals(usual)),
                gateway,
                "modelcheck.gateway.noDefault");
        for (Node way : ways) {
            boolean isUsual = way.id() != null && way.id().equals(usual);
            boolean hasCondition = way.child("bpmn:conditionExpression").isPresent();
            look.expect(way.get("name") != null, way, "modelcheck.gateway.wayUnnamed");
            look.expect(isUsual || hasCondition, way, "modelcheck.gateway.noCondition");
            look.expect(!isUsual || !hasCondition, way, "modelcheck.gateway.defaultCondition");
        }
    }
}
