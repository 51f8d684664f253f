package cn.techbridge.matching.engine;

import java.util.List;

/** A sum of small regression trees on top of a start value; gives log-odds. Written to and read from a profile as it is. */
public record TreeModel(float start, List<Tree> trees) {

    /**
     * A tree in heap order: node i has the children 2i+1 and 2i+2; {@code feature[i] < 0} is a leaf.
     *
     * @param value at an inner node the greatest value that goes left, at a leaf what it adds
     */
    public record Tree(int[] feature, float[] value) {

        double at(float[] features) {
            int node = 0;
            while (feature[node] >= 0) {
                node = 2 * node + (features[feature[node]] <= value[node] ? 1 : 2);
            }
            return value[node];
        }

        /** Whether every way down ends at a leaf, whatever the features are. */
        boolean endsAlways(int features) {
            return feature != null && value != null && feature.length == value.length && ends(0, features);
        }

        private boolean ends(int node, int features) {
            return node < feature.length
                    && Float.isFinite(value[node])
                    && (feature[node] < 0
                            || feature[node] < features
                                    && ends(2 * node + 1, features)
                                    && ends(2 * node + 2, features));
        }

        private Tree shrunk(int times) {
            float[] smaller = value.clone();
            for (int node = 0; node < smaller.length; node++) {
                smaller[node] = feature[node] < 0 ? value[node] / times : value[node];
            }
            return new Tree(feature, smaller);
        }
    }

    /** One model that always gives the mean of these. */
    public static TreeModel mean(List<TreeModel> models) {
        double start = models.stream().mapToDouble(TreeModel::start).average().orElseThrow();
        List<Tree> trees = models.stream()
                .flatMap(model -> model.trees.stream())
                .map(tree -> tree.shrunk(models.size()))
                .toList();
        return new TreeModel((float) start, trees);
    }

    /** Whether it gives a number for whatever so many features are. */
    boolean isSound(int features) {
        return Float.isFinite(start)
                && trees != null
                && trees.stream().allMatch(tree -> tree != null && tree.endsAlways(features));
    }

    public double logOdds(float[] features) {
        double sum = start;
        for (Tree tree : trees) {
            sum += tree.at(features);
        }
        return sum;
    }
}
