package cn.techbridge.matching;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.matching.engine.TextFeatures;
import cn.techbridge.matching.engine.TextModel;
import cn.techbridge.matching.engine.TreeModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile that is handed in scores every pair, or is refused. */
class ProfileSoundnessTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CRITERIA = List.of(TextFeatures.names());

    @Test
    void theShippedOneIsSound() {
        assertTrue(Profile.SHIPPED.file().model().isSoundFor(CRITERIA));
        assertTrue(Profile.SHIPPED.file().withoutVectors().isSoundFor(CRITERIA));
    }

    @Test
    void oneForOtherCriteriaIsNot() {
        assertFalse(Profile.SHIPPED.model().isSoundFor(CRITERIA.subList(1, CRITERIA.size())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "deviation", "weight", "trees", "curves"})
    void oneWithAPartMissingIsNot(String part) {
        assertFalse(changed(model -> model.putNull(part)).isSoundFor(CRITERIA));
        assertFalse(changed(model -> model.putArray(part)).isSoundFor(CRITERIA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linearScale", "treeScale"})
    void oneThatDividesByNothingIsNot(String scale) {
        assertFalse(changed(model -> model.put(scale, 0)).isSoundFor(CRITERIA));
    }

    @Test
    void aTreeEndsAtALeafWhateverTheFeaturesAre() {
        assertTrue(withTree(new int[] {0, -1, -1}, new float[] {1, 2, 3}));
        assertFalse(withTree(new int[] {0}, new float[] {1}), "without children");
        assertFalse(withTree(new int[] {CRITERIA.size(), -1, -1}, new float[] {1, 2, 3}), "of a feature there is not");
        assertFalse(withTree(new int[] {0, -1, -1}, new float[] {1, 2}), "with a leaf that has no value");
        assertFalse(withTree(new int[] {0, -1, -1}, new float[] {1, Float.NaN, 3}), "with a leaf that is no number");
        assertFalse(withTree(null, new float[] {1}), "of nothing");
        assertFalse(withTree(new int[] {}, new float[] {}), "without a root");
    }

    private static boolean withTree(int[] feature, float[] value) {
        TreeModel trees = new TreeModel(0, List.of(new TreeModel.Tree(feature, value)));
        TextModel shipped = Profile.SHIPPED.model();
        return new TextModel(
                        shipped.criteria(),
                        shipped.mean(),
                        shipped.deviation(),
                        shipped.weight(),
                        List.of(trees),
                        shipped.linearScale(),
                        shipped.treeScale(),
                        shipped.curves())
                .isSoundFor(CRITERIA);
    }

    private static TextModel changed(Consumer<ObjectNode> change) {
        JsonNode model = JSON.valueToTree(Profile.SHIPPED.model());
        change.accept((ObjectNode) model);
        return JSON.convertValue(model, TextModel.class);
    }
}
