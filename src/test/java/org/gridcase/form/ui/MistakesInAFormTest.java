package org.gridcase.form.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.form.SampleForms.field;
import static org.gridcase.form.ui.FormOnPage.errorsAtFields;
import static org.gridcase.form.ui.FormOnPage.focused;
import static org.gridcase.form.ui.FormOnPage.get;
import static org.gridcase.form.ui.FormOnPage.leave;
import static org.gridcase.form.ui.FormOnPage.links;
import static org.gridcase.form.ui.FormOnPage.open;
import static org.gridcase.form.ui.FormOnPage.typeUnreadable;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A person makes mistakes in a form: each is said at its field and in the list above, while it
 * stands.
 */
class MistakesInAFormTest {

    private FormView form;

    @BeforeEach
    void browser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locales.CHINESE);
    }

    @AfterEach
    void closed() {
        MockVaadin.tearDown();
    }

    @Test
    void aFieldIsCheckedWhenItIsLeftAndAgainWhileItIsWrong() {
        form = open(field("textfield", "a", "'validate': {'required': true, 'maxLength': 3}"));
        TextField text = get(TextField.class, "a");
        assertThat(text.isInvalid()).isFalse();
        leave(text);
        assertThat(text.getErrorMessage()).isEqualTo("请填写“a”");
        _setValue(text, "一二三四");
        assertThat(text.getErrorMessage()).isEqualTo("“a”最多 3 个字");
        _setValue(text, "一二");
        assertThat(text.isInvalid()).isFalse();
        _setValue(text, "一二三四");
        assertThat(text.isInvalid()).as("not scolded while typing").isFalse();
    }

    @Test
    void allErrorsAreListedAndLeadToTheirFields() {
        form =
                open(
                        field("textfield", "a", "'validate': {'required': true}"),
                        field("checkbox", "b", ""),
                        field(
                                "radio",
                                "c",
                                "'valuesKey': 'departments', 'validate': {'required': true}"));
        assertThat(form.checked()).isEmpty();
        assertThat(focused()).containsExactly("form-a");
        assertThat(errorsAtFields()).containsExactly("a", "c");
        assertThat(links()).containsExactly("请填写“a”", "请选择“c”");
        assertThat(_get(Paragraph.class).getText()).isEqualTo("有 2 处需要改正");
        _find(Button.class, spec -> spec.withText("请选择“c”")).get(0).click();
        assertThat(focused()).containsExactly("form-c");
        _setValue(get(TextField.class, "a"), "漏水");
        assertThat(links()).containsExactly("请选择“c”");
        assertThat(_get(Paragraph.class).getText()).isEqualTo("有 1 处需要改正");
        FormOnPage.<RadioButtonGroup<String>>choice("c").setValue("HB");
        assertThat(links()).isEmpty();
        assertThat(_find(ListItem.class)).as("struck out, the page does not jump").hasSize(2);
        assertThat(_get(Paragraph.class).getText()).isEqualTo("都已改正");
        assertThat(form.checked()).isPresent();
        assertThat(_find(ListItem.class)).isEmpty();
    }

    @Test
    void aLinkStaysTheSameWhenItsFieldIsLeftToClickIt() {
        form =
                open(
                        field("textfield", "a", "'validate': {'required': true}"),
                        field("textfield", "b", "'validate': {'required': true}"));
        form.checked();
        Button link = _get(Button.class, spec -> spec.withText("请填写“b”"));
        leave(get(TextField.class, "a"));
        leave(get(TextField.class, "b"));
        _setValue(get(TextField.class, "a"), "漏水");
        assertThat(_get(Button.class, spec -> spec.withText("请填写“b”"))).isSameAs(link);
        assertThat(links()).containsExactly("请填写“b”");
    }

    @Test
    void errorsFromTheServiceStandAtTheFieldsAndTheRestInTheList() {
        form = open(field("textfield", "a", ""), field("textfield", "b", ""));
        form.showErrors(
                List.of(
                        new FieldError("elsewhere", "form.error.required", "别处"),
                        new FieldError("b", "form.error.pattern", "旧标签")));
        assertThat(errorsAtFields()).containsExactly("b");
        assertThat(get(TextField.class, "b").getErrorMessage()).isEqualTo("“b”的格式不对");
        assertThat(_find(ListItem.class)).hasSize(2);
        assertThat(links()).containsExactly("“b”的格式不对");
        form.showErrors(List.of());
        assertThat(errorsAtFields()).isEmpty();
        assertThat(_find(ListItem.class)).isEmpty();
    }

    @Test
    void lettersInADateOrNumberAreNotTakenForNothing() {
        form =
                open(
                        field("datetime", "day", "'subtype': 'date'"),
                        field("number", "count", "'decimalDigits': 0"));
        typeUnreadable(get(DatePicker.class, "day"), "昨天");
        typeUnreadable(get(IntegerField.class, "count"), "--");
        assertThat(form.checked()).isEmpty();
        assertThat(errorsAtFields()).containsExactly("day", "count");
        assertThat(links()).containsExactly("“day”不是有效的日期，例如 2026-11-24", "“count”要填整数");
    }

    @Test
    void theFormWaitsForFilesOnTheirWay() {
        AtomicBoolean uploading = new AtomicBoolean(true);
        form =
                open(
                        field ->
                                new CustomField<List<String>>(List.of()) {
                                    {
                                        add(uploadWhile(uploading));
                                    }

                                    @Override
                                    protected List<String> generateModelValue() {
                                        return List.of("7");
                                    }

                                    @Override
                                    protected void setPresentationValue(List<String> ids) {}
                                },
                        field("filepicker", "photos", "'multiple': true"));
        assertThat(form.checked()).isEmpty();
        assertThat(links()).containsExactly("“photos”还在上传，请等它传完");
        uploading.set(false);
        assertThat(form.checked()).isPresent();
    }

    private static Upload uploadWhile(AtomicBoolean uploading) {
        return new Upload() {
            @Override
            public boolean isUploading() {
                return uploading.get();
            }
        };
    }
}
