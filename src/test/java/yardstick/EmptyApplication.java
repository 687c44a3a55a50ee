package yardstick;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;

/**
 * What Spring Boot, Vaadin and Camunda need for themselves until a page with one line is seen; the
 * start of GridCase is compared with it. Outside of GridCase's packages, so that neither finds the
 * other.
 */
@SpringBootApplication(
        exclude = {
            SecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            QuartzAutoConfiguration.class
        })
public class EmptyApplication {
    public static final String WORDS = "nothing but the libraries";

    public static void main(String[] args) {
        SpringApplication.run(EmptyApplication.class, args);
    }

    /** The only page. */
    @Route("")
    public static class Page extends VerticalLayout {
        public Page() {
            add(new H1(WORDS));
        }
    }
}
