package org.gridcase.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.List;
import java.util.stream.Stream;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.catalogue.Priority;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.shared.ui.WrittenIn;

/** The fields of a matter item, the necessary ones first, the English ones folded away. */
class ItemFields {
    private static final List<Integer> NOTICE_LEVELS = List.of(0, 2, 3);

    private final MatterItem known;
    private final TextField code = text("code");
    private final TextField name = WrittenIn.chinese(text("name"));
    private final ComboBox<String> category = WrittenIn.chinese(own("category"));
    private final ComboBox<String> subcategory = WrittenIn.chinese(own("subcategory"));
    private final Select<HandlingPath> path = choice("path");
    private final TextArea criteria = WrittenIn.chinese(area("criteria"));
    private final TextField keywords = WrittenIn.chinese(text("keywords"));
    private final TextField pinyin = WrittenIn.chinese(text("pinyin"));
    private final ComboBox<UnitView> department = new ComboBox<>(say("department"));
    private final MultiSelectComboBox<UnitView> competent =
            new MultiSelectComboBox<>(say("competent"));
    private final Select<Priority> priority = choice("priority");
    private final Select<Integer> noticeLevels = choice("noticeLevels");
    private final Select<Boolean> net = choice("net");
    private final Select<Boolean> clock = choice("clock");
    private final TextField nameEn = WrittenIn.english(text("nameEn"));
    private final TextField categoryEn = WrittenIn.english(text("categoryEn"));
    private final TextField subcategoryEn = WrittenIn.english(text("subcategoryEn"));
    private final TextArea criteriaEn = WrittenIn.english(area("criteriaEn"));
    private final Details english = new Details(say("english"));
    private final ItemLimits limits;

    ItemFields(MatterItem known, Catalogue catalogue, Units units) {
        this.known = known;
        limits = new ItemLimits(catalogue);
        describe(catalogue, units);
        if (known == null) {
            path.setValue(HandlingPath.GENERAL);
            priority.setValue(Priority.NORMAL);
            noticeLevels.setValue(0);
            net.setValue(false);
            clock.setValue(false);
        } else {
            fill(units);
        }
    }

    private void describe(Catalogue catalogue, Units units) {
        code.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        category.setRequiredIndicatorVisible(true);
        subcategory.setRequiredIndicatorVisible(true);
        keywords.setHelperText(say("keywordsHelp"));
        pinyin.setHelperText(say("pinyinHelp"));
        category.setItems(catalogue.categories());
        category.addValueChangeListener(
                change -> {
                    String kept = subcategory.getValue();
                    subcategory.setItems(
                            change.getValue() == null
                                    ? List.of()
                                    : catalogue.subcategories(change.getValue()));
                    subcategory.setValue(kept);
                });
        path.setItems(HandlingPath.values());
        path.setItemLabelGenerator(one -> I18NProvider.translate(one.key()));
        path.addValueChangeListener(
                change -> limits.show(change.getValue(), Boolean.TRUE.equals(clock.getValue())));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(one -> I18NProvider.translate(one.key()));
        noticeLevels.setItems(NOTICE_LEVELS);
        noticeLevels.setItemLabelGenerator(n -> say("noticeLevels." + n));
        net.setItems(false, true);
        net.setItemLabelGenerator(inner -> say(inner ? "net.inner" : "net.outer"));
        clock.setItems(false, true);
        clock.setItemLabelGenerator(round -> say(round ? "clock.round" : "clock.working"));
        clock.addValueChangeListener(
                change -> limits.show(path.getValue(), Boolean.TRUE.equals(change.getValue())));
        department.setItems(units.departments());
        department.setClearButtonVisible(true);
        department.setItemLabelGenerator(ItemFields::nameOf);
        competent.setItems(units.departments());
        competent.setItemLabelGenerator(ItemFields::nameOf);
        Div fields = new Div(nameEn, categoryEn, subcategoryEn, criteriaEn);
        fields.addClassName("gc-column");
        english.add(fields);
    }

    private void fill(Units units) {
        code.setValue(known.code());
        code.setReadOnly(true);
        name.setValue(known.name());
        category.setValue(known.category());
        subcategory.setValue(known.subcategory());
        criteria.setValue(orEmpty(known.criteria()));
        keywords.setValue(String.join(" ", known.keywords()));
        pinyin.setValue(orEmpty(known.pinyin()));
        units.find(known.department()).ifPresent(department::setValue);
        competent.setValue(
                known.competent().stream().flatMap(c -> units.find(c).stream()).toList());
        priority.setValue(known.priority());
        noticeLevels.setValue(known.noticeLevels());
        net.setValue(known.inner());
        limits.setValue(known.limits());
        clock.setValue(known.roundTheClock());
        path.setValue(known.path());
        nameEn.setValue(orEmpty(known.nameEn()));
        categoryEn.setValue(orEmpty(known.categoryEn()));
        subcategoryEn.setValue(orEmpty(known.subcategoryEn()));
        criteriaEn.setValue(orEmpty(known.criteriaEn()));
    }

    Component[] all() {
        return new Component[] {
            code,
            name,
            category,
            subcategory,
            path,
            criteria,
            limits,
            department,
            competent,
            noticeLevels,
            priority,
            net,
            clock,
            keywords,
            pinyin,
            english
        };
    }

    void errorsIn(FieldErrors errors) {
        Runnable unfold = () -> english.setOpened(true);
        errors.at("code", code)
                .at("name", name)
                .at("category", category)
                .at("subcategory", subcategory)
                .at("path", path)
                .at("criteria", criteria)
                .at("limits", limits)
                .at("department", department)
                .at("competent", competent)
                .at("noticeLevels", noticeLevels)
                .at("keywords", keywords)
                .at("pinyin", pinyin)
                .at("nameEn", nameEn, unfold)
                .at("categoryEn", categoryEn, unfold)
                .at("subcategoryEn", subcategoryEn, unfold)
                .at("criteriaEn", criteriaEn, unfold);
    }

    /** The item as it stands in the fields; nothing in it was checked. */
    MatterItem item() {
        return new MatterItem(
                code.getValue(),
                category.getValue(),
                categoryEn.getValue(),
                subcategory.getValue(),
                subcategoryEn.getValue(),
                name.getValue(),
                nameEn.getValue(),
                pinyin.getValue(),
                Stream.of(keywords.getValue().split("[\\s\\u3000;；,，、]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList(),
                criteria.getValue(),
                criteriaEn.getValue(),
                path.getValue(),
                department.getValue() == null ? null : department.getValue().code(),
                competent.getValue().stream().map(UnitView::code).sorted().toList(),
                priority.getValue(),
                noticeLevels.getValue(),
                net.getValue(),
                clock.getValue(),
                limits.getValue(),
                known == null || known.active(),
                known == null ? 0 : known.version());
    }

    private static String nameOf(UnitView unit) {
        return unit.name(LocaleUtil.getLocale());
    }

    private static String say(String field) {
        return I18NProvider.translate("catalogue.item." + field);
    }

    private static TextField text(String field) {
        TextField text = new TextField(say(field));
        text.setManualValidation(true);
        return text;
    }

    private static TextArea area(String field) {
        TextArea area = new TextArea(say(field));
        area.setManualValidation(true);
        return area;
    }

    private static <T> Select<T> choice(String field) {
        Select<T> choice = new Select<>();
        choice.setLabel(say(field));
        return choice;
    }

    /** Known words to choose from, and new ones to be written. */
    private static ComboBox<String> own(String field) {
        ComboBox<String> box = new ComboBox<>(say(field));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail().strip()));
        box.setManualValidation(true);
        return box;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
