package org.gridcase.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of matters. */
@RestController
@RequestMapping(path = ApiSetup.V1 + "/catalogue/items", produces = "application/json")
@Tag(name = "catalogue")
class CatalogueResource {
    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    @Operation(
            summary = "Items in use that fit the words, the best first",
            description = "By code, words of name and keywords, or pinyin initials of the name")
    Page<ItemInfo> search(
            @RequestParam(required = false) String search,
            @RequestParam(required = false) HandlingPath path,
            @RequestParam(required = false) Integer limit) {
        return Page.all(
                catalogue.search(search, path, Page.size(limit)).stream()
                        .map(ItemInfo::of)
                        .toList());
    }

    @GetMapping("/{code}")
    @Operation(summary = "One item, also when it was retired")
    ItemInfo read(@PathVariable String code) {
        return ItemInfo.of(catalogue.item(code));
    }
}
