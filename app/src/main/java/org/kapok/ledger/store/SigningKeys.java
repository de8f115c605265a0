package org.kapok.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapok.ledger.format.KeyStatement;
import org.kapok.ledger.format.SigningKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this house, in a folder outside the database: {@code ID.key} (PKCS #8, owner only) and {@code ID.json} (the
 * public statement that introduces it). Several nodes share one folder; a lock file keeps them apart.
 */
@Component
class SigningKeys {

    private static final String STATEMENT = ".json";

    private final Path folder;
    private final Clock clock;

    SigningKeys(@Value("${kapok.keys:${kapok.data}/kept/keys}") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The key that signs now; the first call ever makes it. */
    SigningKey current() {
        return locked(() -> {
            Optional<KeyStatement> newest = newest();
            return newest.isPresent() ? read(newest.get()) : introduce(SigningKey.generate(), Optional.empty());
        });
    }

    /** Makes a new key, introduced by the present one, which signs nothing any more. */
    SigningKey rotate() {
        current();
        return locked(() -> introduce(SigningKey.generate(), newest()));
    }

    /** What introduces each key, oldest first. */
    List<KeyStatement> statements() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(STATEMENT))
                    .map(file -> KeyStatement.read(bytes(file)))
                    .sorted(Comparator.comparingInt(KeyStatement::position))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the keys in " + folder, unreadable);
        }
    }

    private Optional<KeyStatement> newest() {
        List<KeyStatement> statements = statements();
        return statements.isEmpty() ? Optional.empty() : Optional.of(statements.getLast());
    }

    private SigningKey introduce(SigningKey key, Optional<KeyStatement> predecessor) throws IOException {
        int position = predecessor.map(KeyStatement::position).orElse(-1) + 1;
        SigningKey introducer = predecessor.map(this::read).orElse(key);
        var statement = KeyStatement.of(position, key.publicKey(), clock.instant(), introducer);
        write(key.publicKey().id() + ".key", key.encoded());
        write(key.publicKey().id() + STATEMENT, statement.document().bytes());
        return key;
    }

    private SigningKey read(KeyStatement statement) {
        String id = statement.publicKey().id();
        return SigningKey.read(statement.publicKey(), bytes(folder.resolve(id + ".key")));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** Whole or not at all, and readable by the owner from its first byte. */
    private void write(String name, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(
                folder,
                name,
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private synchronized <T> T locked(Work<T> work) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return work.run();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot use the keys in " + folder, failed);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }
}
