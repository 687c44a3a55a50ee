package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.gridcase.deliberation.Electorate.Size;
import org.gridcase.deliberation.Electorate.Slip;
import org.gridcase.deliberation.Electorate.Voter;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.gridcase.shared.sheet.Sheets;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.FieldGrid;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.ReadUpload;

/** Who may take part in a community, and by which rules; for those who run its deliberation. */
@Route(DeliberationNavigation.PATH + "/register/:community")
@PermitAll
class RegisterPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 200;

    private final transient DeliberationParts parts;
    private String community;
    private final FieldGrid<Voter> grid = new FieldGrid<>();
    private final Paragraph size = new Paragraph();
    private final Span more = new Span();
    private final TextField filter = new TextField();

    RegisterPage(DeliberationParts parts) {
        this.parts = parts;
        addClassName("gc-page");
    }

    static String to(String community) {
        return DeliberationNavigation.PATH + "/register/" + community;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        community = event.getRouteParameters().get("community").orElse("");
        if (!parts.deliberations().runs(actor(), community)) {
            throw new NotFound("deliberation.error.communityUnknown");
        }
        removeAll();
        add(
                new PageHeading(
                        getTranslation(
                                "deliberation.register.title",
                                parts.words().unit(community, getLocale()))),
                register(),
                new RulesCard(parts, actor(), community),
                new BodyCard(parts, actor(), community));
        renew();
    }

    private Actor actor() {
        return parts.current().get();
    }

    private Section register() {
        filter.setPlaceholder(getTranslation("deliberation.signIn.search"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> renew());
        grid.text(getTranslation("deliberation.register.name"), Voter::name)
                .text(getTranslation("deliberation.register.household"), Voter::household)
                .text(
                        getTranslation("deliberation.register.representative"),
                        voter -> tick(voter.representative()))
                .text(
                        getTranslation("deliberation.register.committee"),
                        voter -> tick(voter.committee()))
                .text(getTranslation("deliberation.register.code"), voter -> tick(voter.hasCode()))
                .part("", this::menu);
        more.setText(getTranslation("deliberation.register.more", SHOWN));
        more.addClassNames("gc-muted", "gc-small");
        grid.setAllRowsVisible(false);
        grid.setHeight("26rem");
        Div tools = new Div(filter, importing(), template(), codes());
        tools.addClassName("gc-case-title");
        Section card =
                new Section(
                        new H2(getTranslation("deliberation.register.who")),
                        size,
                        tools,
                        more,
                        grid);
        card.addClassName("gc-card");
        return card;
    }

    private static String tick(boolean yes) {
        return yes ? "✓" : "";
    }

    private void renew() {
        Slice<Voter> first =
                parts.electorate().page(actor(), community, filter.getValue(), null, SHOWN);
        grid.showing(first.items());
        more.setVisible(first.next() != null);
        Size now = parts.electorate().size(community);
        size.setText(
                getTranslation(
                        "deliberation.register.size",
                        now.households(),
                        now.people(),
                        now.representatives(),
                        now.members()));
    }

    private Div menu(Voter voter) {
        String act =
                getTranslation(
                        voter.hasCode()
                                ? "deliberation.register.newCode"
                                : "deliberation.register.firstCode");
        Button code = new Button(act);
        code.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        code.addClickListener(
                click -> {
                    if (voter.hasCode()) {
                        ConfirmAction.ask(
                                getTranslation("deliberation.register.newCodeAsk", voter.name()),
                                getTranslation("deliberation.register.newCodeWhat"),
                                act,
                                () -> renewCode(voter));
                    } else {
                        renewCode(voter);
                    }
                });
        Button leave = new Button(getTranslation("deliberation.register.leave"));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        leave.addClickListener(
                click ->
                        ConfirmAction.ask(
                                getTranslation("deliberation.register.leaveAsk", voter.name()),
                                getTranslation("deliberation.register.leaveWhat"),
                                getTranslation("deliberation.register.leave"),
                                () -> {
                                    parts.electorate().leave(actor(), community, voter.id());
                                    renew();
                                }));
        return new Div(code, leave);
    }

    private void renewCode(Voter voter) {
        Slip slip = parts.electorate().handOutCodes(actor(), community, voter.id()).get(0);
        new CodeDialog(slip).open();
        renew();
    }

    private Upload importing() {
        Upload upload =
                new ReadUpload(
                        getTranslation("deliberation.register.import"),
                        "",
                        Sheets.MOST,
                        (about, sheet) -> {
                            try {
                                int added = parts.sheets().importSheet(actor(), community, sheet);
                                Message.done(
                                        getTranslation("deliberation.register.imported", added));
                                renew();
                            } catch (Invalid refused) {
                                var first = refused.errors().get(0);
                                Message.refused(
                                        getTranslation(first.key(), first.args().toArray()));
                            }
                        },
                        Message::refused,
                        ".xlsx");
        upload.setDropAllowed(false);
        return upload;
    }

    private Anchor template() {
        return download(
                "deliberation.register.template",
                "deliberation.register.templateFile",
                () -> parts.sheets().template(getLocale()));
    }

    private Anchor codes() {
        return download(
                "deliberation.register.codes",
                "deliberation.register.codesFile",
                () -> parts.sheets().codes(actor(), community, getLocale()));
    }

    private Anchor download(String key, String fileKey, Supplier<byte[]> sheet) {
        String file = getTranslation(fileKey);
        return new Anchor(
                DownloadHandler.fromInputStream(
                        event -> {
                            byte[] content = sheet.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(content),
                                    file,
                                    CommunityPanel.XLSX,
                                    content.length);
                        }),
                getTranslation(key));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deliberation.tools.register")
                + " · "
                + getTranslation("shell.product");
    }
}
