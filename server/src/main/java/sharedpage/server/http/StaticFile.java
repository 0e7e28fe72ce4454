package sharedpage.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file of the page as it is served: plain or gzip, with an entity tag made from its content. */
final class StaticFile {
    private final String type;
    private final byte[] plain;
    private final byte[] compressed;
    private final String tag;

    private StaticFile(String type, byte[] plain, byte[] compressed, String tag) {
        this.type = type;
        this.plain = plain;
        this.compressed = compressed;
        this.tag = tag;
    }

    static StaticFile of(String type, byte[] plain) throws IOException {
        return new StaticFile(type, plain, compress(plain), tag(plain));
    }

    String type() {
        return type;
    }

    byte[] plain() {
        return plain.clone();
    }

    byte[] compressed() {
        return compressed.clone();
    }

    /** A weak entity tag, since both forms share it. */
    String tag() {
        return tag;
    }

    private static byte[] compress(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
