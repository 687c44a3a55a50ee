package org.gridcase.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridcase.workflow.ProcessOwner.Owned;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Everybody whose subjects run in processes; a provider, because they need the engine. */
@Component
public class ProcessOwners {

    private final Supplier<List<ProcessOwner>> owners;

    ProcessOwners(ObjectProvider<ProcessOwner> owners) {
        this.owners = SingletonSupplier.of(() -> owners.orderedStream().toList());
    }

    /** Locks what the process is about; empty when nobody knows it. */
    public Optional<Owned> lock(String process, String key) {
        return owners.get().stream().flatMap(o -> o.lock(process, key).stream()).findFirst();
    }

    /** Until when the open steps of its subject are due, by the engine's task. */
    public Map<String, Instant> due(String process, String key) {
        Map<String, Instant> due = new HashMap<>();
        owners.get().forEach(owner -> due.putAll(owner.due(process, key)));
        return due;
    }
}
