package cn.techbridge.matching.vectors;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Vectors and statistics in one compact file: a mark, the version, the terms with one byte a dimension, the statistics,
 * and a CRC-32 of all that. One byte moves a cosine by less than 0.005.
 *
 * @param version of the texts and settings that it was learned from
 * @param learnedFrom listings that the site had then
 * @param sample titles that stand for the whole catalogue
 */
public record KnowledgeFile(
        String version, int learnedFrom, List<String> sample, TermVectors vectors, TermStatistics statistics) {

    private static final int MARK = 0x54425631;

    public void write(OutputStream target) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(target), new CRC32());
        DataOutputStream out = new DataOutputStream(checked);
        out.writeInt(MARK);
        out.writeUTF(version);
        out.writeInt(learnedFrom);
        out.writeInt(sample.size());
        for (String title : sample) {
            out.writeUTF(title);
        }
        out.writeInt(vectors.size());
        out.writeInt(vectors.dimensions());
        for (int row = 0; row < vectors.size(); row++) {
            out.writeUTF(vectors.term(row));
            writeVector(out, vectors.vector(row));
        }
        out.writeInt(statistics.texts());
        out.writeDouble(statistics.meanBigrams());
        out.writeDouble(statistics.meanCharacters());
        out.writeInt(statistics.frequencies().size());
        for (Map.Entry<String, Integer> entry : statistics.frequencies().entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue());
        }
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    /** @throws IOException if it is no such file or was damaged */
    public static KnowledgeFile read(InputStream source) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(source), new CRC32());
        DataInputStream in = new DataInputStream(checked);
        if (in.readInt() != MARK) {
            throw new IOException("not a file of corpus vectors");
        }
        String version = in.readUTF();
        int learnedFrom = in.readInt();
        List<String> sample = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            sample.add(in.readUTF());
        }
        String[] terms = new String[in.readInt()];
        float[][] rows = new float[terms.length][];
        int dimensions = in.readInt();
        for (int row = 0; row < terms.length; row++) {
            terms[row] = in.readUTF();
            rows[row] = readVector(in, dimensions);
        }
        int texts = in.readInt();
        double bigrams = in.readDouble();
        double characters = in.readDouble();
        int size = in.readInt();
        Map<String, Integer> frequencies = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            frequencies.put(in.readUTF(), in.readInt());
        }
        long expected = checked.getChecksum().getValue();
        if (in.readLong() != expected) {
            throw new IOException("the corpus vectors " + version + " are damaged: wrong checksum");
        }
        return new KnowledgeFile(
                version,
                learnedFrom,
                sample,
                new TermVectors(terms, rows),
                new TermStatistics(texts, bigrams, characters, frequencies));
    }

    private static void writeVector(DataOutputStream out, float[] vector) throws IOException {
        float greatest = 1e-9f;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        out.writeFloat(greatest);
        for (float value : vector) {
            out.writeByte(Math.round(value / greatest * 127));
        }
    }

    private static float[] readVector(DataInputStream in, int dimensions) throws IOException {
        float greatest = in.readFloat();
        byte[] bytes = in.readNBytes(dimensions);
        if (bytes.length < dimensions) {
            throw new IOException("the corpus vectors end too early");
        }
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = bytes[i] * greatest / 127;
        }
        return Dense.normalise(vector);
    }
}
