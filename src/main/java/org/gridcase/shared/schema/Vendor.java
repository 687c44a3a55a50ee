package org.gridcase.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The two databases GridCase runs on, and MariaDB, which stands in for MySQL where tests can have
 * no other server.
 */
enum Vendor {
    H2,
    MYSQL,
    MARIADB;

    static Vendor of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> H2;
            // MySQL's driver calls both by its own name
            case "mysql" -> mariaDb(connection) ? MARIADB : MYSQL;
            default -> throw new IllegalStateException("Neither H2 nor MySQL: " + product);
        };
    }

    private static boolean mariaDb(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
    }

    /** What scripts that libraries bring are named after; none has one for MariaDB. */
    String word() {
        return mySqlFamily() ? "mysql" : "h2";
    }

    /** Speaks MySQL's language. */
    boolean mySqlFamily() {
        return this != H2;
    }

    /**
     * The order that tells apart every two texts, as H2 does: not by letters alone, and not without
     * the blanks at the end.
     */
    String exactCollation() {
        return this == MARIADB ? "utf8mb4_nopad_bin" : "utf8mb4_0900_bin";
    }
}
