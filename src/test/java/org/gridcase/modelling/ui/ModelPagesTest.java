package org.gridcase.modelling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.testing.Browser.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import elemental.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridcase.demo.DemoTown;
import org.gridcase.modelling.DraftState;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.modelling.ExtraStep;
import org.gridcase.modelling.Library;
import org.gridcase.modelling.ReleaseView;
import org.gridcase.modelling.Releases;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.shared.ui.Times;
import org.gridcase.testing.Browser;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The library, a process and a draft as administrators see them, and nobody else. */
@GridCaseTest
@Import({DemoTown.class, TestTown.class})
class ModelPagesTest {
    @Autowired private ApplicationContext application;
    @Autowired private TestTown town;
    @Autowired private Drafts drafts;
    @Autowired private Library library;
    @Autowired private Releases releases;

    @Autowired private Clock clock;
    @Autowired private Times times;

    private Browser browser;

    @AfterEach
    void closed() {
        browser.close();
    }

    @Test
    void libraryIsNotThereForOthers() {
        browser = Browser.of(application, town.who(Post.GRID_ADMINISTRATOR, "SL")).open("models");
        assertThat(browser.shown()).isNotEqualTo(LibraryView.class);
        browser.open("models/coordination");
        assertThat(browser.shown()).isNotEqualTo(ModelView.class);
    }

    @Test
    void libraryAndProcessAreShown() {
        browser = Browser.of(application, administrator()).open("models");
        assertThat(browser.shown()).isEqualTo(LibraryView.class);

        browser.open("models/coordination");
        assertThat(browser.shown()).isEqualTo(ModelView.class);
        _get(ProcessDiagram.class);
        _get(Button.class, spec -> spec.withText("修改这个流程"));
    }

    @Test
    void aDraftIsDrawnByOneAndDecidedByAnother() {
        Actor author = administrator();
        DraftView draft = drafts.begin(author, "public-notice", null);
        browser = Browser.of(application, author).open("models/drafts/" + draft.id());
        _get(ModelEditor.class);
        assertThat(text(_get(FindingsList.class))).contains("没有发现问题");
        assertThat(browser.words()).contains("改动会自动保存，最近保存于");

        _click(_get(Button.class, spec -> spec.withText("提交发布")));
        _setValue(_find(TextArea.class).get(0), "试一试");
        _click(_find(Button.class, spec -> spec.withText("提交发布")).get(1));
        assertThat(drafts.view(author, draft.id()).state()).isEqualTo(DraftState.PROPOSED);
        assertThat(_find(Button.class, spec -> spec.withText("发布"))).isEmpty();

        browser.close();
        browser = Browser.of(application, administrator()).open("models/drafts/" + draft.id());
        assertThat(text(_get(ReviewPart.class))).contains("发布后立即启用");
        _get(Button.class, spec -> spec.withText("发布"));
        drafts.refuse(author, draft.id(), "只是试试");
        drafts.drop(author, draft.id());
        browser.open("models/drafts/" + draft.id());
        assertThat(browser.words()).contains("已经处理完毕", "返回“公示”");
    }

    @Test
    void whoReleasesIsToldFromWhenOnItIsInUse() {
        Actor author = administrator();
        DraftView draft = drafts.begin(author, "public-notice", null);
        Instant from = clock.instant().plus(Duration.ofDays(20));
        drafts.propose(author, draft.id(), "下月起用", from, null);

        browser = Browser.of(application, administrator()).open("models/drafts/" + draft.id());
        assertThat(text(_get(ReviewPart.class)))
                .contains("发布后于", times.appointment(Locales.CHINESE, from))
                .doesNotContain("立即启用");
        drafts.refuse(author, draft.id(), "只是试试");
        drafts.drop(author, draft.id());
    }

    @Test
    void libraryAndModelCostTheSameHoweverManyDraftsThereAre() {
        Actor author = administrator();
        browser = Browser.of(application, author);
        List<String> library = cost("models");
        List<String> model = cost("models/closing");

        List<DraftView> begun =
                Stream.of("closing", "department-work", "approval")
                        .map(key -> drafts.begin(author, key, null))
                        .toList();
        assertThat(cost("models")).containsExactlyInAnyOrderElementsOf(library);
        assertThat(cost("models/closing")).containsExactlyInAnyOrderElementsOf(model);
        begun.forEach(draft -> drafts.drop(author, draft.id()));
    }

    private List<String> cost(String page) {
        browser.open(page);
        return StatementCount.of(() -> browser.open(page));
    }

    @Test
    void anyTwoVersionsAreComparedOnBothDiagramsAndFormByForm() {
        Actor author = administrator();
        long live = library.versions(author, "coordination").get(0).id();
        DraftView draft = drafts.begin(author, "coordination", null);
        drafts.edit(author, draft.id());
        ExtraStep.addedTo(drafts.files(author, draft.id()))
                .forEach((name, text) -> drafts.save(author, draft.id(), name, text));
        String page = "models/coordination/difference/";

        browser = Browser.of(application, author).open(page + live + "/" + draft.id());
        assertThat(browser.shown()).isEqualTo(DifferencePage.class);
        assertThat(drawn(0)).isEqualTo("{}");
        assertThat(drawn(1)).isEqualTo("{\"lookAgain\":\"新增\"}");
        assertThat(text(_get(DifferencePart.class)))
                .contains("表单 复查 的变化")
                .contains("复查意见")
                .as("lines are called by what they connect")
                .contains("连线（复查 → 镇接收结果）", "改接到别处：镇接收结果 → 复查")
                .doesNotContain("删除", "lookAgain", "receive");

        browser.open(page + draft.id() + "/" + live);
        assertThat(drawn(0)).isEqualTo("{\"lookAgain\":\"删除\"}");
        assertThat(text(_get(DifferencePart.class))).contains("删除").doesNotContain("新增");

        browser.open(page + live + "/" + live);
        assertThat(text(_get(DifferencePart.class))).contains("没有不同");
        browser.close();

        browser = Browser.of(application, author, Locale.ENGLISH);
        browser.open(page + live + "/" + draft.id());
        assertThat(text(_get(DifferencePart.class)))
                .contains("Added", "Look again", "What was seen")
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
        drafts.drop(author, draft.id());
    }

    /** What is written over the elements of a diagram. */
    private static String drawn(int diagram) {
        JsonObject data =
                (JsonObject)
                        _find(ProcessDiagram.class)
                                .get(diagram)
                                .getElement()
                                .getPropertyRaw("data");
        return data.getObject("above").toJson();
    }

    @Test
    void formsAreShownWithTheVersionsThatChangedThem() {
        Actor author = administrator();
        Actor second = administrator();
        ReleaseView before = library.versions(author, "closing").get(0);
        DraftView draft = drafts.begin(author, "closing", null);
        drafts.edit(author, draft.id());
        String form = drafts.files(author, draft.id()).get("closing-verify.form");
        drafts.save(
                author,
                draft.id(),
                "closing-verify.form",
                form.replaceFirst("\"label\": \"([^\"]+)\"", "\"label\": \"$1（新）\""));
        drafts.propose(author, draft.id(), "说清楚要核查什么", null, null);
        ReleaseView after = releases.release(second, draft.id(), null);

        browser = Browser.of(application, author).open("models/closing");
        assertThat(text(_get(FormsPart.class)))
                .contains("现场核查")
                .contains("第 " + after.number() + " 版")
                .contains("说清楚要核查什么")
                .contains("模管页");
        assertThat(library.forms(author, "closing"))
                .filteredOn(one -> one.file().equals("closing-verify.form"))
                .singleElement()
                .satisfies(one -> assertThat(one.changed().get(0)).isEqualTo(after));
        assertThat(library.forms(author, "closing"))
                .filteredOn(one -> one.file().equals("closing-answer.form"))
                .singleElement()
                .satisfies(one -> assertThat(one.changed()).doesNotContain(after));

        DraftView back = drafts.goBack(author, before.id(), "还原", null);
        releases.release(second, back.id(), null);
    }

    @Test
    void filesAreHandedOutAndBroughtInOnThePage() {
        Actor author = administrator();
        browser = Browser.of(application, author).open("models");
        assertThat(_find(ModelDownload.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("从文件导入")));
        ModelImport dialog = _get(ModelImport.class);

        dialog.received("readme.txt", new byte[] {1});
        assertThat(text(dialog)).contains("没有导入任何内容").contains("readme.txt");

        long live = library.versions(author, "closing").get(0).id();
        String form = library.files(author, live).get("closing-verify.form");
        dialog.received(
                "closing-verify.form",
                form.replaceFirst("\"label\": \"([^\"]+)\"", "\"label\": \"$1（页）\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(text(dialog)).contains("形成草稿 1 份").contains("没有发现问题");
        DraftView draft =
                drafts.open(author).stream()
                        .filter(each -> each.author().equals(author.staffId()))
                        .findFirst()
                        .orElseThrow();
        drafts.drop(author, draft.id());

        browser.open("models/closing");
        assertThat(_find(Button.class, spec -> spec.withText("从文件导入"))).isEmpty();
    }

    private Actor administrator() {
        return town.administrator("模管页");
    }
}
