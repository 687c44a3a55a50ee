package org.gridcase.modelcheck;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds loops in which nothing waits: the engine would run round in one transaction until the
 * server has no memory left. Called processes and sub-processes may be through at once, so they do
 * not count as waiting.
 */
final class Endless {

    private static final Set<String> WAITING =
            Set.of("bpmn:userTask", "bpmn:intermediateCatchEvent", "bpmn:eventBasedGateway");

    private Endless() {}

    /** Ids of elements that stand on a loop without a wait. */
    static Set<String> loops(Node process) {
        Set<String> waiting =
                process.all()
                        .filter(node -> WAITING.contains(node.name()) && node.id() != null)
                        .map(Node::id)
                        .collect(Collectors.toSet());
        Map<String, Set<String>> next = new HashMap<>();
        Map<String, Integer> before = new HashMap<>();
        for (Node flow : process.all().filter(node -> node.is("bpmn:sequenceFlow")).toList()) {
            String from = flow.get("sourceRef");
            String to = flow.get("targetRef");
            if (from != null
                    && to != null
                    && !waiting.contains(from)
                    && !waiting.contains(to)
                    && next.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to)) {
                before.merge(to, 1, Integer::sum);
                before.putIfAbsent(from, 0);
            }
        }
        return leftOver(next, before);
    }

    /** What cannot be put in an order, without what only follows a loop. */
    private static Set<String> leftOver(
            Map<String, Set<String>> next, Map<String, Integer> before) {
        Set<String> left = new TreeSet<>(before.keySet());
        List<String> free = left.stream().filter(id -> before.get(id) == 0).toList();
        var queue = new ArrayDeque<>(free);
        while (!queue.isEmpty()) {
            String id = queue.poll();
            left.remove(id);
            for (String following : next.getOrDefault(id, Set.of())) {
                if (before.merge(following, -1, Integer::sum) == 0) {
                    queue.add(following);
                }
            }
        }
        boolean shrinking = true;
        while (shrinking) {
            shrinking =
                    left.removeIf(
                            id ->
                                    next.getOrDefault(id, Set.of()).stream()
                                            .noneMatch(left::contains));
        }
        return left;
    }
}
