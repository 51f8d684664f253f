package cn.techbridge.matching.vectors;

/** A square matrix in compressed rows; {@code starts[i] .. starts[i + 1]} are the cells of row i. */
record SparseMatrix(int size, int[] starts, int[] columns, float[] values) {

    /** The product with a dense block given by rows, computed row by row on two threads at most. */
    float[][] times(float[][] block, Parallel parallel) {
        int width = block[0].length;
        float[][] result = new float[size][width];
        parallel.forEach(size, row -> {
            float[] sum = result[row];
            for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
                Dense.addScaled(sum, values[cell], block[columns[cell]]);
            }
        });
        return result;
    }
}
