package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import org.gridcase.deliberation.Deliberations.Similar;
import org.gridcase.deliberation.ProposalChannel;
import org.gridcase.deliberation.Proposals;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Holding;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PhotoUpload;

/** A proposal from the box or the book, with a photograph of the sheet; shows what is alike. */
class EnterProposalDialog extends FormDialog {

    private final transient DeliberationParts parts;
    private final transient Actor actor;
    private final String community;
    private final RadioButtonGroup<ProposalChannel> channel = new RadioButtonGroup<>();
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final TextField place = new TextField();
    private final PhotoUpload photos;
    private final Div alike = new Div();
    private final String requestId = UUID.randomUUID().toString();

    EnterProposalDialog(DeliberationParts parts, Actor actor, String community) {
        super(text("deliberation.enter.title"), text("deliberation.enter.act"));
        this.parts = parts;
        this.actor = actor;
        this.community = community;
        channel.setLabel(getTranslation("deliberation.enter.channel"));
        channel.setItems(ProposalChannel.BOX, ProposalChannel.BOOK);
        channel.setItemLabelGenerator(each -> getTranslation(each.key()));
        channel.setValue(ProposalChannel.BOX);
        title.setLabel(getTranslation("deliberation.enter.heading"));
        title.setMaxLength(100);
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        text.setLabel(getTranslation("deliberation.enter.text"));
        text.setHelperText(getTranslation("deliberation.enter.textHelp"));
        text.setMaxLength(2000);
        text.setMinHeight("8rem");
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.addValueChangeListener(change -> compare());
        place.setLabel(getTranslation("deliberation.enter.place"));
        place.setMaxLength(300);
        place.setWidthFull();
        photos = parts.uploads().field(actor.staffId(), true, "image/*");
        photos.setLabel(getTranslation("deliberation.enter.photos"));
        errors().at("title", title).at("text", text).at("place", place).at("unit", channel);
        errors().at("attachments", photos);
        fields(channel, title, text, alike, place, photos);
        onSubmit(this::enter);
    }

    private static String text(String key) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key);
    }

    /** Before somebody enters what is there already. */
    private void compare() {
        alike.removeAll();
        List<Similar> similar =
                parts.deliberations()
                        .similar(actor, community, title.getValue(), text.getValue(), null);
        if (!similar.isEmpty()) {
            alike.add(new Paragraph(getTranslation("deliberation.enter.similar")));
            similar.forEach(
                    one -> {
                        Anchor link =
                                new Anchor(
                                        ProposalPage.to(one.line().number()), one.line().title());
                        link.setTarget(com.vaadin.flow.component.html.AnchorTarget.BLANK);
                        alike.add(new Div(link));
                    });
        }
    }

    private void enter() {
        String number =
                parts.proposals()
                        .enter(
                                actor,
                                new Proposals.Propose(
                                        requestId,
                                        unit(),
                                        channel.getValue(),
                                        title.getValue(),
                                        text.getValue(),
                                        place.getValue(),
                                        photos.whole("attachments")));
        Message.done(getTranslation("deliberation.enter.done", number));
        getUI().ifPresent(ui -> ui.navigate(ProposalPage.to(number)));
    }

    /** A grid worker's right holds in her grid; whoever oversees the community enters for it. */
    private String unit() {
        return parts.deliberations().runs(actor, community)
                ? community
                : actor.holdings().stream()
                        .map(Holding::unit)
                        .filter(unit -> parts.units().within(unit, community))
                        .findFirst()
                        .orElse(community);
    }
}
