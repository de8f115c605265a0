package org.kapok.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.kapok.database.DataFolder;
import org.kapok.database.StoreSource;

/**
 * A server process of its own, to be killed: four writers append numbers and print each one that was answered. A line
 * on standard input stops it cleanly.
 */
final class StoreProcess {

    private static final int WRITERS = 4;

    private StoreProcess() {}

    /** Folder and first number. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        var source = StoreSource.embedded(
                new DataFolder(Path.of(arguments[0])), EmbeddedPostgres.Use.SERVER, new SecureRandom());
        var stop = new CountDownLatch(1);
        try (Connection connection = connect(source);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number bigint primary key)");
        }
        var next = new AtomicLong(Long.parseLong(arguments[1]));
        System.out.println("ready");
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().daemon().start(() -> write(source, next, stop));
        }
        int _ = System.in.read();
        stop.countDown();
        source.close();
        System.out.println("stopped");
        System.exit(0);
    }

    private static void write(StoreSource source, AtomicLong next, CountDownLatch stop) {
        while (stop.getCount() > 0) {
            try (Connection connection = connect(source);
                    var insert = connection.prepareStatement("insert into written values (?)")) {
                while (stop.getCount() > 0) {
                    long number = next.getAndIncrement();
                    insert.setLong(1, number);
                    insert.execute();
                    say(number);
                }
            } catch (SQLException unanswered) {
                PostgresDirectory.pause();
            }
        }
    }

    private static synchronized void say(long number) {
        System.out.println(number);
    }

    private static Connection connect(StoreSource source) throws SQLException {
        var store = source.store();
        return DriverManager.getConnection(store.jdbcUrl(), store.owner(), store.ownerPassword());
    }
}
