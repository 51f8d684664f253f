package cn.techbridge.matching.vectors;

import java.util.Comparator;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The strongest eigenvectors of a large symmetric operator by randomised subspace iteration (Halko, Martinsson and
 * Tropp, 2011), seeded, so that the same texts give the same vectors.
 */
final class TruncatedEigen {

    private static final int OVERSAMPLING = 12;
    private static final long SEED = 20_240_601L;

    private TruncatedEigen() {}

    /** One row per row of the operator: eigenvector entries times the square root of the eigenvalue's size. */
    static float[][] embed(
            int size, int dimensions, int iterations, UnaryOperator<float[][]> operator, Parallel parallel) {
        int width = Math.min(size, dimensions + OVERSAMPLING);
        float[][] basis = random(size, width);
        for (int iteration = 0; iteration < iterations; iteration++) {
            basis = operator.apply(basis);
            orthonormalise(basis, width, parallel);
        }
        float[][] image = operator.apply(basis);
        Eigen small = new Eigen(gram(basis, image, width, parallel));
        int[] strongest = IntStream.range(0, width)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(small.values[i])))
                .limit(dimensions)
                .mapToInt(Integer::intValue)
                .toArray();
        return combine(basis, small, strongest, parallel);
    }

    private static float[][] random(int size, int width) {
        Random random = new Random(SEED);
        float[][] block = new float[size][width];
        for (float[] row : block) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return block;
    }

    /** Modified Gram-Schmidt on the columns, which lie in rows of their own meanwhile. */
    private static void orthonormalise(float[][] block, int width, Parallel parallel) {
        float[][] columns = new float[width][block.length];
        for (int row = 0; row < block.length; row++) {
            for (int i = 0; i < width; i++) {
                columns[i][row] = block[row][i];
            }
        }
        for (int i = 0; i < width; i++) {
            float[] column = Dense.normalise(columns[i]);
            int first = i + 1;
            parallel.forEach(width - first, next -> {
                float[] other = columns[first + next];
                Dense.addScaled(other, -Dense.dot(column, other), column);
            });
        }
        parallel.forEach(block.length, row -> {
            for (int i = 0; i < width; i++) {
                block[row][i] = columns[i][row];
            }
        });
    }

    private static float[] product(float[] row, float[][] matrix, int width) {
        float[] result = new float[width];
        for (int i = 0; i < row.length; i++) {
            Dense.addScaled(result, row[i], matrix[i]);
        }
        return result;
    }

    private static double[][] gram(float[][] left, float[][] right, int width, Parallel parallel) {
        double[][] sums = new double[width][width];
        parallel.forEach(width, i -> {
            double[] sum = sums[i];
            for (int row = 0; row < left.length; row++) {
                double factor = left[row][i];
                float[] values = right[row];
                for (int j = 0; j < width; j++) {
                    sum[j] += factor * values[j];
                }
            }
        });
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                sums[i][j] = sums[j][i] = (sums[i][j] + sums[j][i]) / 2;
            }
        }
        return sums;
    }

    private static float[][] combine(float[][] basis, Eigen eigen, int[] strongest, Parallel parallel) {
        float[][] turn = new float[basis[0].length][strongest.length];
        for (int k = 0; k < strongest.length; k++) {
            double scale = Math.sqrt(Math.abs(eigen.values[strongest[k]]));
            for (int i = 0; i < turn.length; i++) {
                turn[i][k] = (float) (eigen.vectors[strongest[k]][i] * scale);
            }
        }
        float[][] result = new float[basis.length][];
        parallel.forEach(basis.length, row -> result[row] = product(basis[row], turn, strongest.length));
        return result;
    }
}
