package org.kapok.database.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** The random passwords of a data folder, in a file that only its owner reads. */
public final class Passwords {

    private final Path file;
    private final SecureRandom random;

    /** Those in {@code file}, which need not exist yet. */
    public Passwords(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    /** Whether a password of that role is kept. */
    public boolean has(String role) throws IOException {
        return read().containsKey(role);
    }

    /** The password of a role, made and kept on first use. Letters, digits, {@code -} and {@code _} only. */
    public String of(String role) throws IOException {
        Properties all = read();
        String known = all.getProperty(role);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keep(role, made);
        return made;
    }

    /** Keeps a password that was made elsewhere. */
    public void keep(String role, String password) throws IOException {
        Properties all = read();
        all.setProperty(role, password);
        write(all);
    }

    private Properties read() throws IOException {
        var all = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                all.load(in);
            }
        }
        return all;
    }

    private void write(Properties all) throws IOException {
        var text = new StringBuilder();
        all.stringPropertyNames().stream().sorted().forEach(name -> text.append(name)
                .append('=')
                .append(all.getProperty(name))
                .append('\n'));
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (var channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
