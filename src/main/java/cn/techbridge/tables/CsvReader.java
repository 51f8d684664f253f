package cn.techbridge.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CSV after RFC 4180, strict about quotes: what stands behind a closing quote is a mistake, not data. */
final class CsvReader implements TableReader {
    private static final int END = -1;
    private final BufferedReader in;
    private final char delimiter;
    private final TableLimits limits;
    private int number;
    private int taken;
    private int peeked = Integer.MIN_VALUE;

    private CsvReader(BufferedReader in, char delimiter, TableLimits limits) {
        this.in = in;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    static CsvReader open(Path file, FileLook look, TableLimits limits) {
        try {
            return new CsvReader(new BufferedReader(FileLook.reader(file, look.charset())), look.delimiter(), limits);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public TableRow next() {
        try {
            while (peek() != END) {
                number++;
                List<Cell> cells = row();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    if (++taken > limits.rows() + 1) {
                        throw Refusal.rows(limits.rows());
                    }
                    return new TableRow(number, cells);
                }
            }
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Cell> row() throws IOException {
        List<Cell> cells = new ArrayList<>();
        while (true) {
            cells.add(Cell.text(peek() == '"' ? quoted() : plain()));
            int end = read();
            if (end != delimiter) {
                if (end == '\r' && peek() == '\n') {
                    read();
                }
                return cells;
            }
            if (cells.size() >= TableLimits.SHEET_COLUMNS || cells.size() >= limits.columns() * 4) {
                throw Refusal.columns(limits.columns());
            }
        }
    }

    private String plain() throws IOException {
        StringBuilder text = new StringBuilder();
        while (!endsCell(peek())) {
            append(text, read());
        }
        return text.toString();
    }

    private String quoted() throws IOException {
        StringBuilder text = new StringBuilder();
        read();
        while (true) {
            int c = read();
            if (c == END) {
                throw Refusal.quotes(number);
            }
            if (c == '"') {
                if (peek() != '"') {
                    break;
                }
                read();
            }
            append(text, c);
        }
        while (peek() == ' ') {
            read();
        }
        if (!endsCell(peek())) {
            throw Refusal.quotes(number);
        }
        return text.toString();
    }

    private void append(StringBuilder text, int c) {
        if (text.length() >= limits.cellChars()) {
            throw Refusal.cellTooLong(number, limits.cellChars());
        }
        text.append((char) c);
    }

    private boolean endsCell(int c) {
        return c == END || c == delimiter || c == '\n' || c == '\r';
    }

    private int peek() throws IOException {
        if (peeked == Integer.MIN_VALUE) {
            peeked = in.read();
        }
        return peeked;
    }

    private int read() throws IOException {
        int c = peek();
        peeked = Integer.MIN_VALUE;
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
