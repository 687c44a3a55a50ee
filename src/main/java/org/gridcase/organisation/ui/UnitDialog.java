package org.gridcase.organisation.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.List;
import java.util.function.Consumer;
import org.gridcase.organisation.LevelView;
import org.gridcase.organisation.UnitRegister.DefineUnit;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.WrittenIn;

/** Adds a unit below another, or describes a known one anew. */
class UnitDialog extends FormDialog {
    private final transient UnitView known;
    private final transient UnitView above;
    private final transient OrganisationParts parts;
    private final transient Consumer<String> changed;
    private final TextField name = WrittenIn.chinese(text("name"));
    private final TextField nameEn = WrittenIn.english(text("nameEn"));
    private final TextField code = text("code");
    private final Select<LevelView> level = new Select<>();
    private final IntegerField households = count("householdsField");
    private final IntegerField population = count("populationField");

    /**
     * @param known null to add one
     * @param above the unit to add it to, null when one is known
     */
    UnitDialog(UnitView known, UnitView above, OrganisationParts parts, Consumer<String> changed) {
        super(title(known, above), I18NProvider.translate("organisation.save"));
        this.known = known;
        this.above = above;
        this.parts = parts;
        this.changed = changed;
        code.setHelperText(getTranslation("organisation.unit.codeHelp"));
        name.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        level.setLabel(getTranslation("organisation.unit.level"));
        level.setItems(levels());
        level.setItemLabelGenerator(one -> one.name(getLocale()));
        fill();
        errors().at("name", name).at("nameEn", nameEn).at("code", code).at("level", level);
        errors().at("households", households);
        fields(name, level, code, households, population, nameEn);
        onSubmit(this::save);
    }

    private static String title(UnitView known, UnitView above) {
        return known == null
                ? I18NProvider.translate(
                        "organisation.unit.addTo", above.name(LocaleUtil.getLocale()))
                : known.name(LocaleUtil.getLocale());
    }

    /** Those below the unit above; what already stands under the unit is checked on saving. */
    private List<LevelView> levels() {
        String parent = known == null ? above.code() : known.parent();
        int rank = parts.units().find(parent).map(parts::rank).orElse(0);
        return parts.units().levels().stream().filter(one -> one.rank() > rank).toList();
    }

    private void fill() {
        if (known == null) {
            levels().stream().findFirst().ifPresent(level::setValue);
            return;
        }
        name.setValue(known.name());
        nameEn.setValue(known.nameEn() == null ? "" : known.nameEn());
        code.setValue(known.code());
        code.setReadOnly(true);
        households.setValue(known.households());
        population.setValue(known.population());
        levels().stream()
                .filter(one -> one.code().equals(known.level()))
                .findFirst()
                .ifPresent(level::setValue);
    }

    private void save() {
        DefineUnit wanted =
                new DefineUnit(
                        code.getValue().strip(),
                        known == null ? above.code() : known.parent(),
                        level.getValue() == null ? null : level.getValue().code(),
                        name.getValue(),
                        nameEn.getValue().isBlank() ? null : nameEn.getValue().strip(),
                        known == null ? null : known.centre(),
                        households.getValue() == null ? 0 : households.getValue(),
                        population.getValue() == null ? 0 : population.getValue(),
                        known == null ? List.of() : known.boundary());
        if (known == null) {
            parts.register().add(wanted, parts.actor());
        } else {
            parts.register().define(wanted, parts.actor());
        }
        Message.done(getTranslation("organisation.unit.saved", wanted.name()));
        changed.accept(OrganisationNavigation.unit(wanted.code()));
    }

    private static TextField text(String field) {
        TextField text = new TextField(I18NProvider.translate("organisation.unit." + field));
        text.setManualValidation(true);
        return text;
    }

    private static IntegerField count(String field) {
        IntegerField count = new IntegerField(I18NProvider.translate("organisation.unit." + field));
        count.setMin(0);
        count.setStepButtonsVisible(false);
        count.setManualValidation(true);
        return count;
    }
}
