package cn.techbridge.matching.vectors;

import java.util.Arrays;

/**
 * Positive pointwise mutual information of units within a window. Each unit's share is the geometric mean of its plain
 * and its 0.75-smoothed share (Levy, Goldberg and Dagan, 2015), which keeps the matrix symmetric.
 */
final class Cooccurrence {

    private static final double SMOOTHING = 0.75;
    /** Counters of one block of rows: for each thread a thirty-second part of the heap, 256 MB at most. */
    private static final long BLOCK_CELLS =
            Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 32 / Integer.BYTES);

    private final int[] corpus;
    private final int size;
    private final int window;

    Cooccurrence(int[] corpus, int size, int window) {
        this.corpus = corpus;
        this.size = size;
        this.window = window;
    }

    SparseMatrix ppmi(Parallel parallel) {
        double[] logShares = logShares();
        int[][] columns = new int[size][];
        float[][] values = new float[size][];
        int rows =
                (int) Math.max(1, Math.min((size + parallel.threads() - 1) / parallel.threads(), BLOCK_CELLS / size));
        parallel.forBlocks((size + rows - 1) / rows, block -> {
            int from = block * rows;
            int to = Math.min(size, from + rows);
            int[][] counts = count(from, to);
            for (int row = from; row < to; row++) {
                keepPositive(row, counts[row - from], logShares, columns, values);
            }
        });
        return compress(columns, values);
    }

    private int[][] count(int from, int to) {
        int[][] counts = new int[to - from][size];
        int textStart = 0;
        for (int i = 0; i < corpus.length; i++) {
            int unit = corpus[i];
            if (unit < 0) {
                textStart = i + 1;
            } else if (unit >= from && unit < to) {
                int[] row = counts[unit - from];
                for (int j = Math.max(textStart, i - window); j < i; j++) {
                    row[corpus[j]]++;
                }
                for (int j = i + 1; j <= i + window && j < corpus.length && corpus[j] >= 0; j++) {
                    row[corpus[j]]++;
                }
            }
        }
        return counts;
    }

    /** Logarithms of the symmetric shares; the last entry is the logarithm of the number of pairs. */
    private double[] logShares() {
        double[] pairs = new double[size];
        int textStart = 0;
        for (int i = 0; i < corpus.length; i++) {
            if (corpus[i] < 0) {
                for (int j = textStart; j < i; j++) {
                    pairs[corpus[j]] += Math.min(window, j - textStart) + Math.min(window, i - 1 - j);
                }
                textStart = i + 1;
            }
        }
        double total = Arrays.stream(pairs).sum();
        double smoothed = Arrays.stream(pairs).map(n -> Math.pow(n, SMOOTHING)).sum();
        double[] logs = new double[size + 1];
        for (int row = 0; row < size; row++) {
            logs[row] = (Math.log(pairs[row] / total) + Math.log(Math.pow(pairs[row], SMOOTHING) / smoothed)) / 2;
        }
        logs[size] = Math.log(total);
        return logs;
    }

    private void keepPositive(int row, int[] counts, double[] logShares, int[][] columns, float[][] values) {
        int[] kept = new int[size];
        float[] weights = new float[size];
        int cells = 0;
        for (int column = 0; column < size; column++) {
            if (counts[column] > 0) {
                double information = Math.log(counts[column]) - logShares[size] - logShares[row] - logShares[column];
                if (information > 0) {
                    kept[cells] = column;
                    weights[cells++] = (float) information;
                }
            }
        }
        columns[row] = Arrays.copyOf(kept, cells);
        values[row] = Arrays.copyOf(weights, cells);
    }

    private SparseMatrix compress(int[][] columns, float[][] values) {
        int[] starts = new int[size + 1];
        for (int row = 0; row < size; row++) {
            starts[row + 1] = starts[row] + columns[row].length;
        }
        int[] allColumns = new int[starts[size]];
        float[] allValues = new float[starts[size]];
        for (int row = 0; row < size; row++) {
            System.arraycopy(columns[row], 0, allColumns, starts[row], columns[row].length);
            System.arraycopy(values[row], 0, allValues, starts[row], values[row].length);
            columns[row] = null;
            values[row] = null;
        }
        return new SparseMatrix(size, starts, allColumns, allValues);
    }
}
