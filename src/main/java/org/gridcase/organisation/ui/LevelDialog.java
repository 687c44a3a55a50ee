package org.gridcase.organisation.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.List;
import org.gridcase.organisation.LevelView;
import org.gridcase.organisation.Tier;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.WrittenIn;

/** Adds a level of the unit tree below another, or describes a known one anew. */
class LevelDialog extends FormDialog {
    private static final int LONGEST_NAME = 100;

    private final transient LevelView known;
    private final transient OrganisationParts parts;
    private final transient Runnable changed;
    private final TextField name = WrittenIn.chinese(text("name"));
    private final TextField nameEn = WrittenIn.english(text("nameEn"));
    private final TextField code = WrittenIn.noLanguage(text("code"));
    private final Select<LevelView> above = new Select<>();
    private final Select<Tier> tier = new Select<>();

    /**
     * @param known null to add one
     */
    LevelDialog(LevelView known, OrganisationParts parts, Runnable changed) {
        super(
                known == null
                        ? I18NProvider.translate("organisation.levels.add")
                        : known.name(LocaleUtil.getLocale()),
                I18NProvider.translate("organisation.save"));
        this.known = known;
        this.parts = parts;
        this.changed = changed;
        name.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(getTranslation("organisation.unit.codeHelp"));
        tier.setLabel(getTranslation("organisation.levels.tier"));
        tier.setHelperText(getTranslation("organisation.levels.tierHelp"));
        tier.setItems(Tier.values());
        tier.setEmptySelectionAllowed(true);
        tier.setEmptySelectionCaption(getTranslation("organisation.tier.NONE"));
        tier.setItemLabelGenerator(LevelDialog::words);
        above.setLabel(getTranslation("organisation.levels.above"));
        above.setItems(parts.units().levels());
        above.setEmptySelectionAllowed(true);
        above.setEmptySelectionCaption(getTranslation("organisation.levels.top"));
        above.setItemLabelGenerator(level -> level == null ? "" : level.name(getLocale()));
        errors().at("name", name).at("tier", tier).at("above", above);
        errors().at("code", code).at("nameEn", nameEn);
        fill();
        fields(name, tier, above, code, nameEn);
        onSubmit(this::save);
    }

    private static String words(Tier tier) {
        return tier == null ? "" : I18NProvider.translate("organisation.tier." + tier.name());
    }

    private void fill() {
        if (known == null) {
            List<LevelView> levels = parts.units().levels();
            if (!levels.isEmpty()) {
                above.setValue(levels.get(levels.size() - 1));
            }
            return;
        }
        name.setValue(known.name());
        nameEn.setValue(known.nameEn() == null ? "" : known.nameEn());
        code.setValue(known.code());
        code.setReadOnly(true);
        tier.setValue(known.tier());
        above.setVisible(false);
    }

    private void save() {
        LevelView wanted =
                new LevelView(
                        code.getValue().strip(),
                        name.getValue(),
                        nameEn.getValue().isBlank() ? null : nameEn.getValue().strip(),
                        0,
                        tier.getValue());
        if (known == null) {
            String right = above.getValue() == null ? null : above.getValue().code();
            parts.levels().add(wanted, right, parts.actor());
        } else {
            parts.levels().describe(wanted, parts.actor());
        }
        Message.done(getTranslation("organisation.levels.saved", wanted.name()));
        changed.run();
    }

    private static TextField text(String field) {
        TextField text = new TextField(I18NProvider.translate("organisation.unit." + field));
        text.setManualValidation(true);
        text.setMaxLength(LONGEST_NAME);
        return text;
    }
}
