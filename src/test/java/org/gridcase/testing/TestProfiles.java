package org.gridcase.testing;

import org.springframework.test.context.ActiveProfilesResolver;

/** {@code test}, and {@code mysql} when such a server is named. */
public class TestProfiles implements ActiveProfilesResolver {
    @Override
    public String[] resolve(Class<?> testClass) {
        return TestDatabase.mysql().isPresent()
                ? new String[] {"test", "mysql"}
                : new String[] {"test"};
    }
}
