package org.kapok.database.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The digest of the whole file, as the comment that ends every zip. The digests of the parts say nothing of the manifest
 * that lists them, nor of the zip's own directory: a flipped bit there was not always seen.
 */
final class Seal {

    private static final String WORD = "sha256:";
    private static final int LENGTH = WORD.length() + 64;

    private Seal() {}

    /** Appends the seal to a finished zip that has no comment. */
    static void put(FileChannel channel) throws IOException {
        long end = channel.size();
        var length = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) LENGTH);
        write(channel, length.flip(), end - 2);
        write(channel, ByteBuffer.wrap(text(channel, end)), end);
    }

    /** Are all bytes those that were written? */
    static boolean holds(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size() - LENGTH;
            if (end <= 0) {
                return false;
            }
            var seal = ByteBuffer.allocate(LENGTH);
            read(channel, seal, end);
            return MessageDigest.isEqual(seal.array(), text(channel, end));
        }
    }

    private static byte[] text(FileChannel channel, long end) throws IOException {
        MessageDigest digest = Digests.sha256();
        for (long at = 0; at < end; ) {
            var buffer = ByteBuffer.allocate((int) Math.min(1 << 20, end - at));
            read(channel, buffer, at);
            digest.update(buffer.flip());
            at += buffer.limit();
        }
        return (WORD + HexFormat.of().formatHex(digest.digest())).getBytes(StandardCharsets.US_ASCII);
    }

    private static void read(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    private static void write(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer, at + buffer.position());
        }
    }
}
