package org.gridcase.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gridcase.shared.FieldError;

/** Whether a person's particulars can be what they claim to be. All of them may be left out. */
final class ReporterCheck {

    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{4,19}");
    private static final Pattern ID_NUMBER = Pattern.compile("[0-9]{17}[0-9Xx]");

    private ReporterCheck() {}

    static List<FieldError> errors(ReportMatter.Reporter reporter) {
        List<FieldError> errors = new ArrayList<>();
        if (reporter == null) {
            return errors;
        }
        if (length(reporter.name()) > 50) {
            errors.add(new FieldError("reporter.name", "casework.error.tooLong", 50));
        }
        if (length(reporter.address()) > 200) {
            errors.add(new FieldError("reporter.address", "casework.error.tooLong", 200));
        }
        if (length(reporter.phone()) > 0 && !PHONE.matcher(reporter.phone().strip()).matches()) {
            errors.add(new FieldError("reporter.phone", "casework.error.phone"));
        }
        if (length(reporter.idNumber()) > 0
                && !ID_NUMBER.matcher(reporter.idNumber().strip()).matches()) {
            errors.add(new FieldError("reporter.idNumber", "casework.error.idNumber"));
        }
        return errors;
    }

    private static int length(String value) {
        return value == null || value.isBlank() ? 0 : value.length();
    }
}
