package org.kapok.geo.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Reads at most {@link Limits#BYTES} and keeps the digest of what was read. */
final class BoundedInput extends FilterInputStream {

    private final MessageDigest digest = Digests.sha256();
    private long read;

    BoundedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            digest.update(into, offset, count);
            read += count;
            if (read > Limits.BYTES) {
                throw UnreadableException.of("too_big", Limits.BYTES / 1_000_000);
            }
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The digest of the whole file; reads what is left of it. */
    String digest() throws IOException {
        transferTo(java.io.OutputStream.nullOutputStream());
        return Digests.hex(digest);
    }
}
