package org.gridcase.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of a draft are undone and done again, whether the browser remembers them or not. */
@GridCaseTest
@Import({DemoTown.class, TestTown.class})
class UndoneDraftTest {

    private static final String FORM = "general-handle.form";

    @Autowired private TestTown town;
    @Autowired private Drafts drafts;
    @Autowired private JdbcClient jdbc;

    private Actor author;
    private long draft;

    @BeforeEach
    void aDraft() {
        author = town.administrator("撤销的");
        draft = drafts.begin(author, "general", null).id();
        drafts.edit(author, draft);
    }

    @Test
    void eachChangeIsUndoneAndDoneAgain() {
        drafts.save(author, draft, FORM, form("b"), form("a"));
        drafts.save(author, draft, FORM, form("c"));

        assertThat(drafts.undo(author, draft, FORM)).contains(form("b"));
        assertThat(drafts.undo(author, draft, FORM)).contains(form("a"));
        assertThat(drafts.undo(author, draft, FORM)).isEmpty();
        assertThat(kept()).isEqualTo(form("a"));

        assertThat(drafts.redo(author, draft, FORM)).contains(form("b"));
        assertThat(drafts.redo(author, draft, FORM)).contains(form("c"));
        assertThat(drafts.redo(author, draft, FORM)).isEmpty();
        assertThat(kept()).isEqualTo(form("c"));
    }

    @Test
    void whatTheEditorUndoesItselfIsNoNewChange() {
        drafts.save(author, draft, FORM, form("b"), form("a"));
        drafts.save(author, draft, FORM, form("c"));
        // undone in the browser, which saves the state before once more
        drafts.save(author, draft, FORM, form("b"));

        assertThat(drafts.undo(author, draft, FORM)).contains(form("a"));
    }

    @Test
    void aChangeAfterUndoingForgetsWhatWasUndone() {
        drafts.save(author, draft, FORM, form("b"), form("a"));
        drafts.undo(author, draft, FORM);
        drafts.save(author, draft, FORM, form("d"));

        assertThat(drafts.redo(author, draft, FORM)).isEmpty();
        assertThat(drafts.undo(author, draft, FORM)).contains(form("a"));
    }

    @Test
    void onlyWhoHasThePenUndoes() {
        drafts.save(author, draft, FORM, form("b"), form("a"));
        drafts.takeOver(town.administrator("撤销的"), draft);

        assertThatThrownBy(() -> drafts.undo(author, draft, FORM)).isInstanceOf(Conflict.class);
        assertThat(kept()).isEqualTo(form("b"));
    }

    @Test
    void onlySoManyStatesAreKeptAndNoneOfADraftThatIsGone() {
        drafts.save(author, draft, FORM, form("a0"), form("a"));
        for (int n = 1; n < DraftSteps.MOST + 20; n++) {
            drafts.save(author, draft, FORM, form("a" + n));
        }
        assertThat(states()).isEqualTo(DraftSteps.MOST);

        drafts.drop(author, draft);
        assertThat(states()).isZero();
    }

    private int states() {
        return jdbc.sql("select count(*) from model_draft_step where draft_id = ?")
                .param(draft)
                .query(Integer.class)
                .single();
    }

    private String kept() {
        return drafts.files(author, draft).get(FORM);
    }

    private static String form(String words) {
        return ExtraStep.FORM_TEXT.replace("lookAgain", "handle").replace("复查意见", words);
    }
}
