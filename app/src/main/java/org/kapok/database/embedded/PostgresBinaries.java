package org.kapok.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked inside the data folder: no other account of the machine can write there, and no
 * cleaner of temporary files comes by.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    private static final Pattern UNNEEDED =
            Pattern.compile("(?:\\./)?(?:include/.*|lib/pkgconfig/.*|.*\\.a|share/(?:doc|man|locale)/.*)");

    /** Unpacks {@code archive} (a {@code .txz}) below {@code folder}, unless that was done before. */
    static PostgresBinaries unpack(URL archive, Path folder) throws IOException {
        int size;
        try (InputStream in = archive.openStream()) {
            size = (int) in.skip(Long.MAX_VALUE);
        }
        Path home = folder.resolve(versionOf(archive) + "-" + size);
        if (Files.isDirectory(home)) {
            return new PostgresBinaries(home);
        }
        Files.createDirectories(folder);
        Folders.deleteLeftovers(folder, "new-");
        Path unfinished = Files.createTempDirectory(folder, "new-");
        try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!UNNEEDED.matcher(entry.getName()).matches()) {
                    unpackEntry(tar, entry, unfinished);
                }
            }
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        return new PostgresBinaries(home);
    }

    /** The archive for this machine on the class path. */
    static URL bundled() throws IOException {
        String system = System.getProperty("os.name", "").startsWith("Mac") ? "darwin" : "linux";
        String architecture = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "postgres-" + system + "-" + architecture + ".txz";
        return Optional.ofNullable(PostgresBinaries.class.getResource("/" + name))
                .orElseThrow(() -> new StoreException("database.no_binaries", name));
    }

    /** Words sort by code point and letters of every language have a case; 16 has no locale of its own for that. */
    List<String> localeOptions() {
        return home.getFileName().toString().startsWith("16.")
                ? List.of("--locale=C")
                : List.of("--locale-provider=builtin", "--locale=C.UTF-8", "--lc-collate=C", "--lc-ctype=C");
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String versionOf(URL archive) {
        var version = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar").matcher(archive.toString());
        return version.find() ? version.group(1) : "postgres";
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive of PostgreSQL points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }
}
