package org.gridcase.shared.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names in a zip file's directory, read without unpacking anything: a few kilobytes may unpack
 * to gigabytes.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;

    private ZipDirectory() {}

    /** Empty when the directory cannot be read. */
    static Set<String> names(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        Set<String> names = new HashSet<>();
        if (end < 0) {
            return names;
        }
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        long at = Integer.toUnsignedLong(zip.getInt(end + 16));
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_LENGTH > end || zip.getInt((int) at) != ENTRY) {
                return Set.of();
            }
            int entry = (int) at;
            int nameLength = Short.toUnsignedInt(zip.getShort(entry + 28));
            int extraLength = Short.toUnsignedInt(zip.getShort(entry + 30));
            int commentLength = Short.toUnsignedInt(zip.getShort(entry + 32));
            at += ENTRY_LENGTH + nameLength + extraLength + commentLength;
            if (at > end) {
                return Set.of();
            }
            names.add(new String(bytes, entry + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8));
        }
        return names;
    }

    private static int end(ByteBuffer zip) {
        int last = zip.limit() - END_LENGTH;
        for (int i = last; i >= 0 && i >= last - LONGEST_COMMENT; i--) {
            if (zip.getInt(i) == END) {
                return i;
            }
        }
        return -1;
    }
}
