package org.gridcase.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes behind {@link Catalogue}, by administrators of the whole place only. */
@Component
class CatalogueChanges {
    private final ItemRepository repository;
    private final ItemShelf shelf;
    private final ItemRules rules;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;

    CatalogueChanges(
            ItemRepository repository,
            ItemShelf shelf,
            ItemRules rules,
            Jurisdiction jurisdiction,
            AuditTrail audit) {
        this.repository = repository;
        this.shelf = shelf;
        this.rules = rules;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
    }

    @Transactional
    public MatterItem add(MatterItem given, Actor actor) {
        begin(actor);
        MatterItem item = rules.complete(given);
        rules.require(item);
        if (repository.existsById(item.code())) {
            throw new Conflict("catalogue.error.codeTaken", item.code());
        }
        return keep(new ItemRow(item.code()), item, "catalogue.item-added", actor);
    }

    @Transactional
    public MatterItem change(MatterItem given, Actor actor) {
        begin(actor);
        MatterItem item = rules.complete(given);
        ItemRow row = row(item.code());
        rules.require(item);
        if (row.version() != item.version()) {
            throw new Conflict("catalogue.error.changedMeanwhile", item.code());
        }
        return keep(row, item, "catalogue.item-changed", actor);
    }

    @Transactional
    public void retire(String code, Actor actor) {
        begin(actor);
        ItemRow row = row(code);
        if (row.active()) {
            row.retire();
            finish(row, "catalogue.item-retired", actor);
        }
    }

    @Transactional
    public void restore(String code, Actor actor) {
        begin(actor);
        ItemRow row = row(code);
        if (!row.active()) {
            row.restore();
            finish(row, "catalogue.item-restored", actor);
        }
    }

    @Transactional
    public Catalogue.ImportResult importRows(List<SheetRow> rows, Actor actor) {
        begin(actor);
        List<MatterItem> items = check(rows);
        int added = 0;
        int changed = 0;
        for (MatterItem item : items) {
            MatterItem known = shelf.current().find(item.code()).orElse(null);
            if (known == null) {
                ItemRow row = new ItemRow(item.code());
                row.describe(item);
                repository.save(row);
                added++;
            } else if (!known.equals(item.withVersion(known.version()))) {
                row(item.code()).describe(item);
                changed++;
            }
        }
        repository.flush();
        shelf.changed();
        audit.record(
                "catalogue",
                actor.by(),
                "catalogue.imported",
                Map.of("rows", rows.size(), "added", added, "changed", changed),
                null);
        return new Catalogue.ImportResult(added, changed, rows.size() - added - changed);
    }

    private List<MatterItem> check(List<SheetRow> rows) {
        List<FieldError> errors = new ArrayList<>();
        List<MatterItem> items = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (SheetRow row : rows) {
            ItemSheet.Parsed parsed = ItemSheet.parse(row.cells());
            MatterItem item = rules.complete(parsed.item());
            List<FieldError> faults = new ArrayList<>(parsed.errors());
            rules.faults(item).stream()
                    // What could not be read needs no second complaint that it is missing
                    .filter(e -> parsed.errors().stream().noneMatch(p -> same(p, e)))
                    .forEach(faults::add);
            if (item.code() != null && !codes.add(item.code())) {
                faults.add(new FieldError("code", "catalogue.error.codeTwice", item.code()));
            }
            faults.forEach(
                    e -> errors.add(new FieldError(row.prefix() + e.field(), e.key(), e.args())));
            items.add(item);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return items;
    }

    /** Counting the change first makes administrators take turns. */
    private void begin(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_CATALOGUE);
        shelf.changed();
    }

    private MatterItem keep(ItemRow row, MatterItem item, String action, Actor actor) {
        row.describe(item);
        ItemRow kept = repository.save(row);
        finish(kept, action, actor);
        return kept.item();
    }

    private void finish(ItemRow row, String action, Actor actor) {
        repository.flush();
        shelf.changed();
        MatterItem item = row.item();
        audit.record(
                "item:" + item.code(),
                actor.by(),
                action,
                Map.of(
                        "path", item.path().code(),
                        "limits", ItemRow.write(item.limits()),
                        "version", item.version()),
                null);
    }

    private ItemRow row(String code) {
        return repository
                .findById(String.valueOf(code))
                .orElseThrow(
                        () -> new NotFound("catalogue.error.itemUnknown", String.valueOf(code)));
    }

    private static boolean same(FieldError one, FieldError other) {
        return one.field().equals(other.field());
    }
}
