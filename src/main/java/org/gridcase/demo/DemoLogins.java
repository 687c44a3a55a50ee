package org.gridcase.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.By;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.DemoAccounts;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.text.Locales;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Everybody's account, all with one password, which exists in the profile {@code demo} only; the
 * login page offers one person of each post.
 */
@Component
@Profile("demo")
class DemoLogins implements DemoAccounts {

    private final Accounts accounts;
    private final Units units;
    private final String password;

    DemoLogins(Accounts accounts, Units units, @Value("${gridcase.demo.password}") String word) {
        this.accounts = accounts;
        this.units = units;
        this.password = word;
    }

    /** Opens an account for each member of staff. */
    void open() {
        accounts.open(
                DemoSheet.rows("staff").stream()
                        .map(
                                row ->
                                        new Accounts.Open(
                                                row.get("username"),
                                                password,
                                                row.get("code"),
                                                Locales.CHINESE))
                        .toList(),
                By.SYSTEM);
    }

    @Override
    public List<DemoAccount> all() {
        List<Map<String, String>> posts = DemoSheet.rows("posts");
        return DemoSheet.rows("staff").stream()
                .filter(row -> !row.get("demoRole").isBlank())
                .sorted(Comparator.comparing(row -> Post.of(row.get("demoRole"))))
                .map(row -> account(row, posts))
                .toList();
    }

    private DemoAccount account(Map<String, String> person, List<Map<String, String>> posts) {
        String code =
                posts.stream()
                        .filter(post -> post.get("staff").equals(person.get("code")))
                        .filter(post -> post.get("post").equals(person.get("demoRole")))
                        .findFirst()
                        .orElseThrow()
                        .get("unit");
        UnitView unit = units.unit(code);
        return new DemoAccount(
                person.get("username"),
                password,
                person.get("name"),
                "post." + person.get("demoRole"),
                unit.name(),
                unit.nameEn());
    }
}
