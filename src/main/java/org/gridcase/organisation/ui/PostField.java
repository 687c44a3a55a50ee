package org.gridcase.organisation.ui;

import com.vaadin.flow.component.select.Select;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.UnitView;

/** The posts of domain.md section 2, in their order. */
class PostField extends Select<Post> {
    PostField() {
        setLabel(getTranslation("organisation.appoint.post"));
        setItems(Post.values());
        setItemLabelGenerator(one -> getTranslation(one.key()));
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
    }

    /** The post that handles cases at this level, which is what most people are given. */
    void suggest(UnitView unit) {
        if (unit.tier() != null) {
            setValue(
                    switch (unit.tier()) {
                        case GRID -> Post.GRID_WORKER;
                        case COMMUNITY -> Post.COMMUNITY_CLERK;
                        case TOWN -> Post.TOWN_OFFICER;
                        case COUNTY -> Post.DISPATCHER;
                        case DEPARTMENT -> Post.DEPARTMENT_OFFICER;
                    });
        }
    }
}
