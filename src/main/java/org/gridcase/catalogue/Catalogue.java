package org.gridcase.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.gridcase.worktime.StepLimit;
import org.gridcase.worktime.TimeLimit;
import org.springframework.stereotype.Service;

/** The catalogue of matters for everybody to ask; answers come from memory. */
@Service
public class Catalogue {
    private final ItemShelf shelf;
    private final Limits limits;
    private final CatalogueChanges changes;

    Catalogue(ItemShelf shelf, Limits limits, CatalogueChanges changes) {
        this.shelf = shelf;
        this.limits = limits;
        this.changes = changes;
    }

    /**
     * The item, also when it was retired, so that old cases keep its name.
     *
     * @throws NotFound when there is no such item
     */
    public MatterItem item(String code) {
        return find(code).orElseThrow(() -> new NotFound("catalogue.error.itemUnknown", code));
    }

    public Optional<MatterItem> find(String code) {
        return shelf.current().find(code);
    }

    /**
     * Items in use that fit the text, the best first: by code, by words in name and keywords, by
     * pinyin initials of the name. Without text the first items of the catalogue.
     *
     * @param path only items of this handling path, null for all
     */
    public List<MatterItem> search(String text, HandlingPath path, int limit) {
        return shelf.current().search(text, path, limit);
    }

    /** Every item, retired ones too, by code. */
    public List<MatterItem> all() {
        return shelf.current().all();
    }

    /** Categories of the items in use. */
    public List<String> categories() {
        return shelf.current().categories();
    }

    /** Sub-categories of a category, of the items in use. */
    public List<String> subcategories(String category) {
        return shelf.current().subcategories(category);
    }

    /** Items in use of a category and, unless it is null, a sub-category. */
    public List<MatterItem> items(String category, String subcategory) {
        return shelf.current().items(category, subcategory);
    }

    /** The time an item gives to a step on its own path. */
    public TimeLimit limit(MatterItem item, String key) {
        return limit(item, item.path(), key);
    }

    /**
     * The time an item gives to a step, else the default of the place, else that of domain.md
     * section 6.
     *
     * @param path the path the case is on, which may have been changed
     * @throws NotFound when there is no such step
     */
    public TimeLimit limit(MatterItem item, HandlingPath path, String key) {
        return stepLimit(item, path, key).limit();
    }

    /**
     * The same with where it comes from.
     *
     * @throws NotFound when there is no such step
     */
    public StepLimit stepLimit(MatterItem item, HandlingPath path, String key) {
        TimeLimit own = item.limits().get(key);
        if (own != null) {
            return new StepLimit(own, StepLimit.Origin.ITEM, item.code());
        }
        TimeLimit usual = limits.of(path, key);
        return new StepLimit(
                item.roundTheClock() ? Limits.roundTheClock(usual) : usual,
                limits.origin(path, key),
                item.code());
    }

    /** Keys of the steps an item may set a limit for. */
    public Set<String> limitKeys() {
        return Limits.KEYS;
    }

    /** Adds an item; pinyin initials are made when none are given. */
    public MatterItem add(MatterItem item, Actor actor) {
        return changes.add(item, actor);
    }

    /** Changes an item that nobody else changed since {@code item.version()}. */
    public MatterItem change(MatterItem item, Actor actor) {
        return changes.change(item, actor);
    }

    /** Takes an item out of use. */
    public void retire(String code, Actor actor) {
        changes.retire(code, actor);
    }

    /** Takes a retired item into use again. */
    public void restore(String code, Actor actor) {
        changes.restore(code, actor);
    }

    /**
     * Adds the rows' items or changes those known by their code, all or none.
     *
     * @param rows one map a row, from column name to cell; the first counts as row 2, because
     *     headings are row 1
     * @throws org.gridcase.shared.Invalid naming every faulty cell, field {@code row[n].column}
     */
    public ImportResult importRows(List<Map<String, String>> rows, Actor actor) {
        List<SheetRow> numbered = new ArrayList<>();
        rows.forEach(cells -> numbered.add(new SheetRow(numbered.size() + 2, cells)));
        return changes.importRows(numbered, actor);
    }

    /**
     * Imports a spreadsheet, told by its bytes to be xlsx or CSV (UTF-8 or GB18030).
     *
     * @throws org.gridcase.shared.Invalid naming every faulty cell, field {@code row[n].column}
     */
    public ImportResult importSheet(byte[] sheet, Actor actor) {
        return changes.importRows(SheetReader.read(sheet), actor);
    }

    /** What an import did. */
    public record ImportResult(int added, int changed, int unchanged) {}
}
