package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.gridcase.deliberation.CommunityRules;
import org.gridcase.deliberation.MeetingRules;
import org.gridcase.deliberation.MeetingRules.Base;
import org.gridcase.deliberation.MeetingRules.MajorityOf;
import org.gridcase.deliberation.Share;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.ui.FieldErrors;
import org.gridcase.shared.ui.Message;

/** The rules of a community; meetings convened keep theirs. */
class RulesCard extends Section {

    private static final List<Share> SHARES =
            List.of(Share.MORE_THAN_HALF, Share.TWO_THIRDS, new Share(3, 4, false));

    private final FieldErrors errors = new FieldErrors();
    private final IntegerField supportNeeded = number("supportNeeded");
    private final IntegerField supportDays = number("supportDays");
    private final IntegerField meetingNoticeDays = number("meetingNoticeDays");
    private final IntegerField publicNoticeDays = number("publicNoticeDays");
    private final IntegerField attempts = number("attempts");
    private final IntegerField proxies = number("proxies");
    private final transient DeliberationParts parts;

    RulesCard(DeliberationParts parts, Actor actor, String community) {
        this.parts = parts;
        addClassName("gc-card");
        CommunityRules now = parts.rules().of(community);
        supportNeeded.setValue(now.supportNeeded());
        supportDays.setValue(now.supportDays());
        meetingNoticeDays.setValue(now.meetingNoticeDays());
        publicNoticeDays.setValue(now.publicNoticeDays());
        attempts.setValue(now.attempts());
        proxies.setValue(now.meeting().proxies());
        Select<Share> quorum = shares("quorum", now.meeting().quorum());
        Select<Base> quorumOf = bases("quorumOf", now.meeting().quorumOf());
        Select<Share> majority = shares("majority", now.meeting().majority());
        Select<MajorityOf> majorityOf = new Select<>();
        majorityOf.setLabel(getTranslation("deliberation.rules.majorityOf"));
        majorityOf.setItems(MajorityOf.values());
        majorityOf.setItemLabelGenerator(of -> getTranslation("deliberation.majorityOf." + of));
        majorityOf.setValue(now.meeting().majorityOf());
        Select<Base> voteBy = bases("voteBy", now.meeting().voteBy());
        voteBy.setItemLabelGenerator(base -> getTranslation("deliberation.voteBy." + base));
        Button save = new Button(getTranslation("deliberation.rules.save"));
        save.addClickListener(
                click -> {
                    errors.clear();
                    try {
                        parts.rules()
                                .change(
                                        actor,
                                        community,
                                        new CommunityRules(
                                                value(supportNeeded),
                                                value(supportDays),
                                                value(meetingNoticeDays),
                                                value(publicNoticeDays),
                                                value(attempts),
                                                new MeetingRules(
                                                        quorumOf.getValue(),
                                                        quorum.getValue(),
                                                        voteBy.getValue(),
                                                        majorityOf.getValue(),
                                                        majority.getValue(),
                                                        value(proxies))));
                        Message.done(getTranslation("deliberation.rules.saved"));
                    } catch (Invalid refused) {
                        errors.show(refused.errors());
                    }
                });
        Div fields =
                new Div(
                        supportNeeded,
                        supportDays,
                        meetingNoticeDays,
                        quorumOf,
                        quorum,
                        voteBy,
                        majorityOf,
                        majority,
                        proxies,
                        attempts,
                        publicNoticeDays);
        fields.addClassName("gc-case-title");
        add(
                new H2(getTranslation("deliberation.rules.title")),
                new Paragraph(getTranslation("deliberation.rules.what")),
                errors,
                fields,
                save);
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? -1 : field.getValue();
    }

    private IntegerField number(String name) {
        IntegerField field = new IntegerField(getTranslation("deliberation.rules." + name));
        field.setStepButtonsVisible(true);
        field.setMin(0);
        errors.at(name, field);
        return field;
    }

    private Select<Share> shares(String name, Share value) {
        Select<Share> select = new Select<>();
        select.setLabel(getTranslation("deliberation.rules." + name));
        select.setItems(SHARES);
        select.setItemLabelGenerator(share -> parts.words().share(share, getLocale()));
        select.setValue(value);
        return select;
    }

    private Select<Base> bases(String name, Base value) {
        Select<Base> select = new Select<>();
        select.setLabel(getTranslation("deliberation.rules." + name));
        select.setItems(Base.values());
        select.setItemLabelGenerator(base -> getTranslation("deliberation.base." + base));
        select.setValue(value);
        return select;
    }
}
