package org.gridcase.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gridcase.modelcheck.Change;
import org.gridcase.modelcheck.Change.Kind;
import org.gridcase.modelcheck.FormDifference;
import org.gridcase.modelcheck.ModelDifference;
import org.gridcase.modelcheck.ModelFolder;
import org.junit.jupiter.api.Test;

/** What is different between two versions, told element by element and field by field. */
class DifferenceTest {

    private static final String MODEL =
            new String(ModelFolder.ours().models().get("coordination"), StandardCharsets.UTF_8);
    private static final String FORM =
            new String(
                    ModelFolder.ours().forms().get("coordination-settle"), StandardCharsets.UTF_8);

    @Test
    void nothingIsDifferentFromItself() {
        assertThat(ModelDifference.between(MODEL, MODEL)).isEmpty();
        assertThat(FormDifference.between(FORM, FORM)).isEmpty();
    }

    @Test
    void sayingWhatHoldsAnywayIsNoDifference() {
        String shorter = MODEL.replace(" isInterrupting=\"true\"", "");
        assertThat(shorter).isNotEqualTo(MODEL);
        assertThat(ModelDifference.between(MODEL, shorter)).isEmpty();
    }

    @Test
    void aStepMoreIsAddedAndTheLineToItChanged() {
        String more = ExtraStep.addedTo(Map.of(ExtraStep.MODEL, MODEL)).get(ExtraStep.MODEL);
        List<Change> changes = ModelDifference.between(MODEL, more);
        assertThat(changes)
                .extracting(Change::kind, Change::element)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Kind.ADDED, ExtraStep.STEP),
                        org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "lookAgainToReceiveResult"),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.CHANGED, "receiveMergeToReceiveResult"));
        assertThat(ModelDifference.between(more, MODEL))
                .extracting(Change::kind)
                .contains(Kind.REMOVED);
    }

    @Test
    void anotherPostIsOneChangedProperty() {
        String other = MODEL.replace("value=\"town-officer\"", "value=\"dispatcher\"");
        assertThat(ModelDifference.between(MODEL, other))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
                            assertThat(change.name()).isEqualTo("镇接收结果");
                            assertThat(change.properties())
                                    .containsExactly(
                                            new Change.Property(
                                                    "post", "town-officer", "dispatcher"));
                        });
    }

    @Test
    void anotherPlaceOnTheDiagramIsAMove() {
        String moved =
                MODEL.replaceFirst("(bpmnElement=\"settle\"[^>]*>\\s*<dc:Bounds x=\")", "$17");
        assertThat(moved).isNotEqualTo(MODEL);
        assertThat(ModelDifference.between(MODEL, moved))
                .extracting(Change::kind, Change::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.MOVED, "settle"));
    }

    @Test
    void aFieldOfAFormMayNoLongerBeRequired() {
        String looser = FORM.replaceFirst("\"required\": true", "\"required\": false");
        assertThat(FormDifference.between(FORM, looser))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.element()).isEqualTo("agreement");
                            assertThat(change.properties())
                                    .containsExactly(
                                            new Change.Property("required", "true", "false"));
                        });
        assertThat(FormDifference.between(FORM, null))
                .allMatch(change -> change.kind() == Kind.REMOVED)
                .isNotEmpty();
    }
}
