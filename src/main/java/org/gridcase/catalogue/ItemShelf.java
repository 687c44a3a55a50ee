package org.gridcase.catalogue;

import java.util.List;
import org.gridcase.shared.snapshot.Revisions;
import org.gridcase.shared.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Keeps the items in memory and notices changes. */
@Component
class ItemShelf {
    private final Snapshot<Items> items;

    ItemShelf(ItemRepository repository, Revisions revisions) {
        this.items = revisions.snapshot("catalogue", () -> new Items(read(repository)));
    }

    private static List<MatterItem> read(ItemRepository repository) {
        return repository.findAll().stream().map(ItemRow::item).toList();
    }

    Items current() {
        return items.current();
    }

    /** To be called by whoever changed items, inside the transaction. */
    void changed() {
        items.changed();
    }
}
