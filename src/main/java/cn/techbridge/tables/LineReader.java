package cn.techbridge.tables;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Lines of a text file, blank ones left out, none of them endless. */
public final class LineReader implements Closeable {
    private static final int MOST_CHARS = 400_000;
    private final BufferedReader in;
    private final TableLimits limits;
    private int number;
    private int taken;

    private LineReader(BufferedReader in, TableLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    public static LineReader open(Path file, FileLook look, TableLimits limits) {
        try {
            return new LineReader(new BufferedReader(FileLook.reader(file, look.charset())), limits);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The next line, or null after the last.
     *
     * @throws cn.techbridge.platform.Problem 400 for a line of more than 400,000 characters, 413 for too many lines
     */
    public String next() {
        try {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    number++;
                    if (!line.toString().isBlank()) {
                        return counted(line);
                    }
                    line.setLength(0);
                } else if (line.length() >= MOST_CHARS) {
                    throw Refusal.cellTooLong(number + 1, MOST_CHARS);
                } else {
                    line.append((char) c);
                }
            }
            number++;
            return line.toString().isBlank() ? null : counted(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String counted(StringBuilder line) {
        if (++taken > limits.rows()) {
            throw Refusal.rows(limits.rows());
        }
        return line.toString();
    }

    /** Of the line read last, from 1. */
    public int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
