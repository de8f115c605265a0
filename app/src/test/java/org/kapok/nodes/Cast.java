package org.kapok.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.kapok.Kapok;
import org.kapok.access.Account;
import org.kapok.database.DatabaseUrl;
import org.kapok.directory.DirectoryFixture;
import org.kapok.notifications.NotificationFixture;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * An operation with a force and a released movement, made before any server starts.
 *
 * @param leaves when the movement leaves Bangui
 */
record Cast(String code, Account cell, Account liaison, Instant leaves) {

    /** Makes it in an empty database; the keys lie in {@code home} as the servers will look for them. */
    static Cast prepare(Path home, String databaseUrl) throws IOException {
        Path data = home.resolve(".kapok")
                .resolve("external")
                .resolve(DatabaseUrl.parse(databaseUrl).place());
        try (var context = new SpringApplicationBuilder(Kapok.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--kapok.jobs=false",
                        "--kapok.data=" + data.toAbsolutePath(),
                        "--kapok.database-url=" + databaseUrl)) {
            var operations = context.getBean(TestOperations.class);
            var directory = context.getBean(DirectoryFixture.class);
            var fixture = context.getBean(NotificationFixture.class);
            TestOperation operation = operations.demo();
            directory.organisation(operation, operation.organisation(), "ALPHA");
            ForceId force = directory.recipient(operation, "Karite");
            var convoy = fixture.convoy(operation, Duration.ofHours(60));
            fixture.released(operation, convoy, force);
            return new Cast(
                    operation.code(),
                    operation.account(Role.CELL),
                    directory.liaisonOfficer(operation, force),
                    convoy.stops().getFirst().leave());
        }
    }
}
