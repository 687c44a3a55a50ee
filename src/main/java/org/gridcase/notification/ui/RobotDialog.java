package org.gridcase.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.notification.Kind;
import org.gridcase.notification.RobotVendor;
import org.gridcase.notification.RobotView;
import org.gridcase.notification.Robots;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.RevealWords;

/** A robot to be added or changed; what is secret about it is written, never shown. */
class RobotDialog extends FormDialog {
    private final TextField name = new TextField();
    private final ComboBox<UnitView> unit = new ComboBox<>();
    private final Select<RobotVendor> vendor = new Select<>();
    private final TextField address = new TextField();
    private final PasswordField secret = new PasswordField();
    private final CheckboxGroup<Kind> kinds = new CheckboxGroup<>();
    private final Select<Locale> language = new Select<>();
    private final Checkbox active = new Checkbox();

    RobotDialog(
            RobotView before,
            List<UnitView> units,
            Robots robots,
            CurrentActor current,
            Runnable done) {
        super(
                Words.say(before == null ? "notification.robots.add" : "notification.robots.edit"),
                Words.say("notification.settings.save"));
        describe(before, units);
        fields(name, unit, vendor, address, secret, kinds, language, active);
        errors().at("name", name).at("address", address).at("secret", secret);
        onSubmit(
                () -> {
                    robots.keep(current.get(), wished(before));
                    done.run();
                });
    }

    /** Texts before the dialog itself can be asked for them. */
    private static final class Words {
        static String say(String key) {
            return UI.getCurrent().getTranslation(key);
        }
    }

    private void describe(RobotView before, List<UnitView> units) {
        name.setLabel(getTranslation("notification.robots.name"));
        unit.setLabel(getTranslation("notification.robots.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(one -> one.name(getLocale()));
        vendor.setLabel(getTranslation("notification.robots.vendor"));
        vendor.setItems(RobotVendor.values());
        vendor.setItemLabelGenerator(one -> getTranslation(one.key()));
        address.setLabel(getTranslation("notification.robots.address"));
        RevealWords.of(secret);
        secret.setLabel(getTranslation("notification.robots.secret"));
        secret.setHelperText(getTranslation("notification.robots.secretHelp"));
        kinds.setLabel(getTranslation("notification.robots.kinds"));
        kinds.setItems(Arrays.stream(Kind.values()).filter(Kind::forGroups).toList());
        kinds.setItemLabelGenerator(kind -> getTranslation(kind.key()));
        language.setLabel(getTranslation("notification.robots.language"));
        language.setItems(Locales.ALL);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        active.setLabel(getTranslation("notification.robots.active"));
        if (before == null) {
            unit.setValue(units.isEmpty() ? null : units.get(0));
            vendor.setValue(RobotVendor.WECOM);
            kinds.setValue(Set.of(Kind.EMERGENCY, Kind.OVERDUE));
            language.setValue(Locales.CHINESE);
            active.setValue(true);
            return;
        }
        name.setValue(before.name());
        units.stream()
                .filter(one -> one.code().equals(before.unit()))
                .findFirst()
                .ifPresent(unit::setValue);
        vendor.setValue(before.vendor());
        address.setHelperText(getTranslation("notification.robots.addressKept", before.host()));
        kinds.setValue(before.kinds());
        language.setValue(Locales.nearest(before.locale()));
        active.setValue(before.active());
    }

    private Robots.Keep wished(RobotView before) {
        String given = secret.getValue();
        return new Robots.Keep(
                before == null ? null : before.id(),
                unit.getValue() == null ? null : unit.getValue().code(),
                name.getValue(),
                vendor.getValue(),
                address.getValue(),
                before != null && given.isBlank() ? null : given,
                kinds.getValue(),
                language.getValue(),
                active.getValue());
    }
}
