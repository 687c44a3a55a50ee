package org.gridcase.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.UndoNotification;

/** Adds an item, or shows one to be changed, retired or taken into use again. */
class ItemDialog extends FormDialog {
    private final transient MatterItem known;
    private final transient Catalogue catalogue;
    private final transient CurrentActor actor;
    private final transient Runnable changed;
    private final ItemFields fields;

    /**
     * @param known null to add a new one
     */
    ItemDialog(
            MatterItem known,
            Catalogue catalogue,
            Units units,
            CurrentActor actor,
            Runnable changed) {
        super(title(known), I18NProvider.translate("catalogue.item.save"));
        this.known = known;
        this.catalogue = catalogue;
        this.actor = actor;
        this.changed = changed;
        fields = new ItemFields(known, catalogue, units);
        fields.errorsIn(errors());
        fields(fields.all());
        onSubmit(this::save);
        if (known != null) {
            getFooter().addComponentAsFirst(known.active() ? retire() : restore());
        }
    }

    private static String title(MatterItem known) {
        return known == null
                ? I18NProvider.translate("catalogue.view.add")
                : known.code() + " " + known.name(LocaleUtil.getLocale());
    }

    private void save() {
        MatterItem item = fields.item();
        MatterItem saved =
                known == null
                        ? catalogue.add(item, actor.get())
                        : catalogue.change(item, actor.get());
        Message.done(getTranslation("catalogue.item.saved", saved.name(getLocale())));
        changed.run();
    }

    private Button retire() {
        Button retire =
                new Button(
                        getTranslation("catalogue.item.retire"),
                        click -> {
                            catalogue.retire(known.code(), actor.get());
                            close();
                            changed.run();
                            UndoNotification.show(
                                    getTranslation("catalogue.item.retiredNow", known.name()),
                                    this::takeBack);
                        });
        retire.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return retire;
    }

    private Button restore() {
        Button restore =
                new Button(
                        getTranslation("catalogue.item.restore"),
                        click -> {
                            takeBack();
                            close();
                        });
        restore.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return restore;
    }

    private void takeBack() {
        catalogue.restore(known.code(), actor.get());
        changed.run();
    }
}
