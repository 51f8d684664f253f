package cn.techbridge.matching.vectors;

/** Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations. */
final class Eigen {

    private static final int SWEEPS = 12;

    final double[] values;
    /** {@code vectors[i]} belongs to {@code values[i]}. */
    final double[][] vectors;

    Eigen(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = new double[n][];
        vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = symmetric[i].clone();
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, p, q);
                }
            }
        }
        values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
    }

    /** Makes cell (p, q) zero. Rows of {@code vectors} are turned too, so that they end as eigenvectors. */
    private void rotate(double[][] a, int p, int q) {
        if (Math.abs(a[p][q]) < 1e-12 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) || a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        turn(a[p], a[q], c, s);
        for (double[] row : a) {
            double x = row[p];
            double y = row[q];
            row[p] = c * x - s * y;
            row[q] = s * x + c * y;
        }
        turn(vectors[p], vectors[q], c, s);
    }

    private static void turn(double[] x, double[] y, double c, double s) {
        for (int i = 0; i < x.length; i++) {
            double left = x[i];
            x[i] = c * left - s * y[i];
            y[i] = s * left + c * y[i];
        }
    }
}
