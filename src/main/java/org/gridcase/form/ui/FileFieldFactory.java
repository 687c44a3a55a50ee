package org.gridcase.form.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.gridcase.form.Field;

/**
 * Makes the field for files and photographs, which the feature that owns the attachments knows how
 * to store. Label, help, required mark and errors are set by the form.
 */
@FunctionalInterface
public interface FileFieldFactory {

    /** Takes no files: for looking at a form without working with it. */
    FileFieldFactory NONE =
            field ->
                    new CustomField<>(List.of()) {
                        private List<String> ids = List.of();

                        {
                            add(new Div());
                        }

                        @Override
                        protected List<String> generateModelValue() {
                            return ids;
                        }

                        @Override
                        protected void setPresentationValue(List<String> value) {
                            ids = value;
                        }
                    };

    /**
     * A field whose value is the ids of its attachments as decimal strings, empty when there are
     * none.
     *
     * @param field says whether several files are taken and which are offered to pick
     */
    CustomField<List<String>> create(Field field);
}
