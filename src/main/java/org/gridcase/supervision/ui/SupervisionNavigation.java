package org.gridcase.supervision.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.gridcase.supervision.OrderRegister;
import org.gridcase.supervision.TimeRequests;
import org.gridcase.supervision.TimeRequests.Part;
import org.gridcase.supervision.WatchBoard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of supervision in the navigation, for whoever supervises or has to answer. */
@Configuration(proxyBeanMethods = false)
class SupervisionNavigation {
    static final String BOARD = "supervision";
    static final String ORDERS = BOARD + "/orders";
    static final String REQUESTS = BOARD + "/requests";

    @Bean
    NavigationEntry boardEntry(CurrentActor current, WatchBoard board) {
        return NavigationEntry.to(BOARD, "supervision.board.nav", VaadinIcon.DASHBOARD, 1)
                .in(Section.OVERSIGHT)
                .shownWhen(() -> current.find().filter(a -> !board.units(a).isEmpty()).isPresent());
    }

    /** The number is what waits for the person: answers to write and answers to judge. */
    @Bean
    NavigationEntry ordersEntry(CurrentActor current, OrderRegister register) {
        return NavigationEntry.to(ORDERS, "supervision.orders.nav", VaadinIcon.GAVEL, 2)
                .in(Section.OVERSIGHT)
                .shownWhen(() -> current.find().filter(register::open).isPresent())
                .counting(
                        () ->
                                current.find()
                                        .map(a -> register.toAnswer(a) + register.toJudge(a))
                                        .orElse(0));
    }

    /** The number is what waits for the person's decision; what is suspended waits for others. */
    @Bean
    NavigationEntry requestsEntry(CurrentActor current, TimeRequests requests) {
        return NavigationEntry.to(REQUESTS, "supervision.requests.nav", VaadinIcon.HOURGLASS, 3)
                .in(Section.OVERSIGHT)
                .shownWhen(() -> current.find().filter(requests::decides).isPresent())
                .counting(() -> current.find().map(a -> requests.count(a, Part.ASKED)).orElse(0));
    }

    static boolean answers(OrderParts parts, Actor actor) {
        return parts.jurisdiction().mayAnywhere(actor, Action.ANSWER_ORDER);
    }

    static boolean judges(OrderParts parts, Actor actor) {
        return parts.jurisdiction().mayAnywhere(actor, Action.ORDER);
    }
}
