package org.gridcase.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The two databases GridCase runs on. */
enum Vendor {
    H2,
    MYSQL;

    static Vendor of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> H2;
            case "mysql" -> MYSQL;
            default -> throw new IllegalStateException("Neither H2 nor MySQL: " + product);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
